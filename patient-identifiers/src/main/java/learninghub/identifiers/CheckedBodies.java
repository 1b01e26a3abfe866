package learninghub.identifiers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import learninghub.http.Refusal;
import learninghub.http.RequestLimits;

/**
 * Refuses every body that holds a patient's identifier, whatever the operation: a new one need not think of it. It stands behind the
 * checks of token and role, and before validation. Files and imports, which bound their body themselves, check what they take out of it.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class CheckedBodies implements ReaderInterceptor {
    private final JsonFactory json;
    private final ResourceInfo operation;

    CheckedBodies(ObjectMapper json, @Context ResourceInfo operation) {
        this.json = json.getFactory();
        this.operation = operation;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        Method method = operation.getResourceMethod();
        if (method.isAnnotationPresent(RequestLimits.OwnBodyLimit.class)) {
            return body.proceed();
        }
        byte[] bytes = body.getInputStream().readNBytes((int) RequestLimits.JSON_BODY + 1);
        if (bytes.length > RequestLimits.JSON_BODY) {
            throw new Refusal.TooLarge("A JSON body", RequestLimits.JSON_BODY);
        }
        List<Place> places = isJson(body.getMediaType()) ? inJson(bytes) : inText(bytes);
        Identifiers.refuse(method.isAnnotationPresent(EditorsMayAccept.class) ? onlyNames(places) : places);
        // Left as it was when empty: its reader knows an empty one by its type.
        if (bytes.length > 0) {
            body.setInputStream(new ByteArrayInputStream(bytes));
        }
        return body.proceed();
    }

    /** Nobody may accept the name of a field, and who refuses an unknown one repeats it. */
    private static List<Place> onlyNames(List<Place> places) {
        return places.stream().filter(place -> place.finding() == null).toList();
    }

    private List<Place> inJson(byte[] bytes) throws IOException {
        try (JsonParser parser = json.createParser(bytes)) {
            return Identifiers.in(parser);
        } catch (JsonProcessingException notJson) {
            // Its reader, with the same parser, says what is wrong.
            return List.of();
        }
    }

    private static List<Place> inText(byte[] bytes) {
        return Identifiers.in("", new String(bytes, StandardCharsets.UTF_8));
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }
}
