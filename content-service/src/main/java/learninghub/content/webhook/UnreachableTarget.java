package learninghub.content.webhook;

/** A message did not get an answer; says why in a word that stands in the partner's log. */
final class UnreachableTarget extends Exception {
    private final String problem;

    UnreachableTarget(String problem) {
        super(problem, null, false, false);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
