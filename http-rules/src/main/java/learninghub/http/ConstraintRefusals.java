package learninghub.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** What broke a declared constraint: a query parameter (400, named) or values in the body (422, each with its place). */
final class ConstraintRefusals {
    private ConstraintRefusals() {}

    static Refusal of(ConstraintViolationException violated) {
        if (violated.getConstraintViolations().stream().anyMatch(ConstraintRefusals::isMissingBody)) {
            return JsonRefusals.BODY_REQUIRED;
        }
        List<Fault> faults = violated.getConstraintViolations().stream()
                .map(ConstraintRefusals::fault)
                .sorted(Comparator.comparing(Fault::toString))
                .toList();
        return faults.stream()
                .filter(fault -> fault.parameter() != null)
                .findFirst()
                .<Refusal>map(fault -> Refusal.Malformed.parameter(String.valueOf(fault.parameter()), fault.detail()))
                .orElseGet(() -> new Refusal.Invalid(faults));
    }

    /** An argument that may not be null and is: only bodies are asked for that way. */
    private static boolean isMissingBody(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = nodes(violation);
        return nodes.size() == 2
                && nodes.getLast().getKind() == ElementKind.PARAMETER
                && violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
    }

    /** A violated argument is a parameter of the operation unless it lies inside the body, then it is a pointer. */
    private static Fault fault(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = nodes(violation);
        boolean ofMethod = nodes.getFirst().getKind() == ElementKind.METHOD;
        List<Path.Node> inside = ofMethod ? nodes.subList(2, nodes.size()) : nodes;
        if (ofMethod && (inside.isEmpty() || violation.getLeafBean() instanceof QueryParameters)) {
            return Fault.parameter(parameter(nodes), violation.getMessage());
        }
        return Fault.at(pointer(inside), violation.getMessage());
    }

    /** One value of a parameter that takes several is not named, the parameter before it is. */
    private static String parameter(List<Path.Node> nodes) {
        return nodes.reversed().stream()
                .map(Path.Node::getName)
                .filter(name -> name != null && !name.startsWith("<"))
                .findFirst()
                .orElse("");
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }

    private static String pointer(List<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
