package learninghub.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses, before anything is done, a query parameter that the operation does not have and a body over the limit. */
public class RequestLimits {
    /** The most bytes of a JSON body. Imports and files have limits of their own. */
    public static final long JSON_BODY = 1024L * 1024;

    private static final Map<Method, Map<String, Class<?>>> PARAMETERS = new ConcurrentHashMap<>();

    /** On an operation that reads its body as a stream and bounds it by itself. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OwnBodyLimit {}

    /** On an operation of a protocol that has its own answer to a parameter it does not know. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OwnParameters {}

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        if (method == null) {
            return;
        }
        if (request.getLength() > JSON_BODY && !method.isAnnotationPresent(OwnBodyLimit.class)) {
            throw new Refusal.TooLarge("A JSON body", JSON_BODY);
        }
        if (method.isAnnotationPresent(OwnParameters.class)) {
            return;
        }
        Map<String, Class<?>> known = PARAMETERS.computeIfAbsent(method, RequestLimits::parametersOf);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> check(name, known.get(name), values));
    }

    /** JAX-RS would answer 404 to a number that is none; the client should hear which parameter it is. */
    private static void check(String name, @Nullable Class<?> type, List<String> values) {
        if (type == null) {
            throw Refusal.Malformed.unknownParameter(name);
        }
        if (type == int.class && !values.stream().allMatch(value -> value.matches("-?\\d{1,9}"))) {
            throw Refusal.Malformed.parameter(name, "must be a whole number");
        }
        if (type == boolean.class
                && !values.stream().allMatch(value -> value.equals("true") || value.equals("false"))) {
            throw Refusal.Malformed.parameter(name, "must be true or false");
        }
    }

    private static Map<String, Class<?>> parametersOf(Method method) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter.getAnnotation(QueryParam.class), parameter.getType(), types);
            if (parameter.isAnnotationPresent(BeanParam.class)
                    || QueryParameters.class.isAssignableFrom(parameter.getType())) {
                addFields(parameter.getType(), types);
            }
        }
        return types;
    }

    private static void addFields(Class<?> bean, Map<String, Class<?>> types) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                add(field.getAnnotation(QueryParam.class), field.getType(), types);
                if (field.isAnnotationPresent(BeanParam.class)) {
                    addFields(field.getType(), types);
                }
            }
        }
    }

    private static void add(@Nullable QueryParam parameter, Class<?> type, Map<String, Class<?>> types) {
        if (parameter != null) {
            types.put(parameter.value(), type);
        }
    }
}
