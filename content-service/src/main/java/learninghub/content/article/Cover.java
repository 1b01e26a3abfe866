package learninghub.content.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The picture at the head of a piece, and what it shows in words. */
@Schema(name = "Cover")
public record Cover(
        @Schema(examples = "https://images.example.org/ward.jpg") @NotNull @WebAddress
        String url,

        @Schema(examples = "Two nurses at a whiteboard") @NotBlank @Size(max = Cover.ALT)
        String alt) {
    /** The longest text, in characters. */
    static final int ALT = 500;
}
