package learninghub.content.webhook;

/** Why the hub stopped sending. */
enum Notice {
    GONE("The address answered 410: it does not want to be told any more."),
    FAILING("A message failed on every try for three days, and nothing else was taken meanwhile.");

    private final String detail;

    Notice(String detail) {
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
