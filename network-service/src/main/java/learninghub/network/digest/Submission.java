package learninghub.network.digest;

import java.util.List;

/** All that content-service gets to know: no network's or meeting's id, no time, nobody who has not consented. */
record Submission(String title, String body, String postedBy, List<String> authors) {}
