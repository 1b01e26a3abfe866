package learninghub.http;

/** An answer whose JSON is there already and is sent as it is: through the JSON library it would be copied twice. */
public interface Rendered {
    /** The JSON, UTF-8. */
    byte[] bytes();
}
