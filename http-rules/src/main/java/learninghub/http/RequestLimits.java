package learninghub.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses, before anything is done, a query parameter that the operation does not have and a body over the limit. */
public class RequestLimits {
    /** The most bytes of a JSON body. Imports and files have limits of their own. */
    public static final long JSON_BODY = 1024L * 1024;

    private static final Map<Method, Set<String>> PARAMETERS = new ConcurrentHashMap<>();

    /** On an operation that reads its body as a stream and bounds it by itself. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OwnBodyLimit {}

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        if (method == null) {
            return;
        }
        if (request.getLength() > JSON_BODY && !method.isAnnotationPresent(OwnBodyLimit.class)) {
            throw new Refusal.TooLarge("A JSON body", JSON_BODY);
        }
        Set<String> known = PARAMETERS.computeIfAbsent(method, RequestLimits::parametersOf);
        for (String given : request.getUriInfo().getQueryParameters().keySet()) {
            if (!known.contains(given)) {
                throw Refusal.Malformed.unknownParameter(given);
            }
        }
    }

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            addName(parameter.getAnnotation(QueryParam.class), names);
            if (parameter.isAnnotationPresent(BeanParam.class)
                    || QueryParameters.class.isAssignableFrom(parameter.getType())) {
                addFields(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void addFields(Class<?> bean, Set<String> names) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                addName(field.getAnnotation(QueryParam.class), names);
                if (field.isAnnotationPresent(BeanParam.class)) {
                    addFields(field.getType(), names);
                }
            }
        }
    }

    private static void addName(Annotation annotation, Set<String> names) {
        if (annotation instanceof QueryParam parameter) {
            names.add(parameter.value());
        }
    }
}
