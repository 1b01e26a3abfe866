package learninghub.gateway.problem;

/** A kind of problem as {@code problems.json} lists it: what it means and what the caller should do. */
record ProblemType(String slug, String title, int status, String meaning, String whatToDo) {}
