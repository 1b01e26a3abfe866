package learninghub.notices;

import java.time.Duration;

/** How long to wait before trying again. */
record Waits(Duration first, Duration longest) {
    /**
     * @param tries so far, from 1
     * @param chance from 0 to 1: between half and all of the wait, so that what failed together does not come back together
     */
    Duration after(int tries, double chance) {
        Duration wait = first;
        for (int i = 1; i < tries && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(4);
        }
        Duration bounded = wait.compareTo(longest) > 0 ? longest : wait;
        return Duration.ofMillis((long) (bounded.toMillis() * (0.5 + chance / 2)));
    }
}
