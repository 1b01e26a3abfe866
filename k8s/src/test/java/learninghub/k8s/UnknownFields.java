package learninghub.k8s;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models of fabric8 and Strimzi take any field: one they do not know goes into a map called
 * {@code additionalProperties}, at whatever depth it stands. This walks a loaded object and reports them all.
 */
final class UnknownFields {
    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    static List<String> in(Object model, String path) {
        UnknownFields walk = new UnknownFields();
        walk.visit(model, path);
        return walk.found;
    }

    private void visit(@Nullable Object node, String path) {
        switch (node) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((key, value) -> visit(value, path + "/" + key));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    visit(list.get(i), path + "/" + i);
                }
            }
            default -> {
                if (isModel(node.getClass())) {
                    visitFields(node, path);
                }
            }
        }
    }

    private void visitFields(Object node, String path) {
        for (Class<?> type = node.getClass(); isModel(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    visitField(field, node, path);
                }
            }
        }
    }

    private void visitField(Field field, Object node, String path) {
        Object value = read(field, node);
        if (!field.getName().equals("additionalProperties")) {
            visit(value, path + "/" + field.getName());
        } else if (value instanceof Map<?, ?> unknown) {
            unknown.keySet().forEach(name -> found.add(path + "/" + name + ": unknown field"));
        }
    }

    private static @Nullable Object read(Field field, Object node) {
        try {
            field.setAccessible(true);
            return field.get(node);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isModel(Class<?> type) {
        return !type.isEnum()
                && (type.getName().startsWith("io.fabric8.") || type.getName().startsWith("io.strimzi."));
    }
}
