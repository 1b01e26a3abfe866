package learninghub.events;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is promised of one type of fact. */
public record FactSchema(String type) {
    private static final Path CONTRACTS = Path.of("..", "contracts", "facts");

    public static FactSchema of(String type) {
        return new FactSchema(type);
    }

    public List<String> faults(String data) {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(read("schema"), strict);
        return schema.validate(data, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    public String example() {
        return read("example");
    }

    private String read(String kind) {
        try {
            return Files.readString(CONTRACTS.resolve("events." + type + "." + kind + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
