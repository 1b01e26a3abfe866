package learninghub.local;

import java.util.List;
import java.util.stream.Stream;

/** Addresses and framings that two programs could read differently: nobody of the hub answers them with anything but a refusal. */
public final class OddRequests {
    private OddRequests() {}

    /** @param plain an address of two or more segments, which is written here in ways that could mean it, or another */
    public static Stream<String> targets(String plain) {
        int last = plain.lastIndexOf('/');
        String before = plain.substring(0, last);
        String name = plain.substring(last + 1);
        return Stream.of(
                plain + ";x=1",
                before + ";x/" + name,
                before + "%2F" + name,
                before + "%2f" + name,
                before + "%5C" + name,
                before + "\\" + name,
                plain + "%3Bx",
                plain + "%00",
                plain + "/%0d%0aX-Hub-Role:editor",
                plain + "/%7f",
                before + "//" + name,
                "/" + plain,
                plain + "/",
                plain + "//",
                plain + "/.",
                plain + "/..",
                before + "/./" + name,
                before + "/x/../" + name,
                before + "/x/%2E%2E/" + name,
                before + "/x/.%2e/" + name,
                before + "/%252e%252e/" + name,
                plain + "%25",
                plain + "%zz",
                plain + "%2",
                plain + "/\u00e9",
                plain + "#top",
                "http://localhost" + plain);
    }

    /** Header lines of a request with a body, in which its end is not in one place. */
    public static List<String> framings() {
        return List.of(
                "Content-Length: 0\r\nContent-Length: 70",
                "Content-Length: 70\r\nContent-Length: 0",
                "Content-Length: 0, 70",
                "Content-Length: +0",
                "Content-Length: -1",
                "Content-Length: 0x0",
                "Content-Length: zero",
                "Content-Length: 7\r\n 0",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: identity, chunked",
                "Transfer-Encoding: \u000bchunked",
                "Transfer-Encoding: chunked\u0000",
                "X: y\r\n Transfer-Encoding: chunked\r\nTransfer-Encoding: cow",
                "Content-Length: 0\r\nHost: elsewhere.example");
    }

    /** Bodies in chunks that are none. */
    public static List<String> chunks() {
        return List.of(
                "zz\r\n{}\r\n0\r\n\r\n",
                "-2\r\n{}\r\n0\r\n\r\n",
                "0x2\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}0\r\n\r\n",
                "2\n{}\n0\n\n",
                "2;x\ny\r\n{}\r\n0\r\n\r\n",
                "ffffffffffffffff\r\n{}\r\n0\r\n\r\n",
                "\r\n{}\r\n0\r\n\r\n");
    }
}
