package learninghub.content.search;

/**
 * One result.
 *
 * @param card the result as JSON, without the snippet
 * @param snippet HTML: the best place of the text, hits marked, everything else escaped
 */
record Hit(String card, String snippet) {}
