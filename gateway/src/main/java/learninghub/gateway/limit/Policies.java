package learninghub.gateway.limit;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The limits there are. */
@Singleton
class Policies {
    private static final String ADDRESS = "address";
    private static final String PERSON = "person";

    private final Policy perAddress;
    private final Policy perPerson;
    /** By what they were promised. One for each number that partners have, and none is larger than OwnLimit allows. */
    private final Map<Integer, Policy> perPartner = new ConcurrentHashMap<>();

    private final int remembered;

    Policies(LimitSettings settings) {
        this.remembered = settings.remembered();
        this.perAddress = new Policy(ADDRESS, settings.address(), remembered);
        this.perPerson = new Policy(PERSON, settings.person(), remembered);
    }

    Policy perAddress() {
        return perAddress;
    }

    /** @param own a second; null where the usual limit holds */
    Policy perPerson(@Nullable Integer own) {
        return own == null ? perPerson : perPartner.computeIfAbsent(own, rate -> new Policy(PERSON, rate, remembered));
    }

    /** Each by a name that means the same at every gateway. */
    void each(BiConsumer<String, Policy> act) {
        act.accept(ADDRESS, perAddress);
        act.accept(PERSON, perPerson);
        perPartner.forEach((rate, policy) -> act.accept(PERSON + "-" + rate, policy));
    }

    /** Nothing where it has no such policy: it knows of nobody whom that concerns. */
    Optional<Policy> named(String name) {
        return switch (name) {
            case ADDRESS -> Optional.of(perAddress);
            case PERSON -> Optional.of(perPerson);
            default ->
                Optional.of(name)
                        .filter(known -> known.matches("person-[1-9][0-9]{0,2}"))
                        .map(known -> perPerson(Integer.valueOf(known.substring(PERSON.length() + 1))));
        };
    }
}
