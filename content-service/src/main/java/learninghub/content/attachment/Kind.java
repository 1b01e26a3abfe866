package learninghub.content.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files taken in: those that can be cleaned, and that no reader's machine runs. */
enum Kind {
    PNG("image/png", ".png"),
    JPEG("image/jpeg", ".jpg", ".jpeg"),
    GIF("image/gif", ".gif"),
    WEBP("image/webp", ".webp"),
    PDF("application/pdf", ".pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
    ODT("application/vnd.oasis.opendocument.text", ".odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", ".ods"),
    ODP("application/vnd.oasis.opendocument.presentation", ".odp"),
    TEXT("text/plain", ".txt", ".md", ".log"),
    CSV("text/csv", ".csv"),
    MP3("audio/mpeg", ".mp3"),
    M4A("audio/mp4", ".m4a"),
    WAV("audio/wav", ".wav"),
    MP4("video/mp4", ".mp4");

    private final String mediaType;
    private final List<String> endings;

    Kind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** What a browser may show by itself; it runs nothing of these. */
    boolean isShownInline() {
        return isImage() || this == PDF;
    }

    /** With the character set, where it matters. */
    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    /** The name with an ending of this kind: text called {@code run.bat} must not be run where it is saved. */
    String nameFor(String name) {
        return hasEnding(name) ? name : name + endings.getFirst();
    }

    boolean hasEnding(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }

    static Optional<Kind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    /** For people: the endings of all kinds. */
    static String all() {
        return Arrays.stream(values()).map(kind -> kind.endings.getFirst()).collect(Collectors.joining(" "));
    }
}
