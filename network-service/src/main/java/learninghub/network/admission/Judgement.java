package learninghub.network.admission;

import java.util.List;
import learninghub.network.account.ProfileAnswers;
import learninghub.network.network.Network;

/** What becomes of a request, and why. */
record Judgement(State state, List<String> reasons) {
    /** A chair has asked this person in, whatever the rules say. */
    static final Judgement INVITED = new Judgement(State.ACTIVE, List.of());

    static final Judgement BANNED =
            new Judgement(State.REFUSED, List.of("The chairs of this network do not admit you."));

    /** By the rules of the network. */
    static Judgement of(Network network, ProfileAnswers answers) {
        List<String> objections = network.objections(answers);
        if (!objections.isEmpty()) {
            return new Judgement(State.REFUSED, objections);
        }
        return new Judgement(network.isReviewed() ? State.REFERRED : State.ACTIVE, List.of());
    }
}
