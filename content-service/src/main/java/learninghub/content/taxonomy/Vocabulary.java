package learninghub.content.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What kind of vocabulary it is. Who changes its terms holds its row's lock: two moves at once cannot make a circle. */
@Entity
class Vocabulary {
    @Id
    private String slug;

    private boolean hierarchical;
    private boolean coded;

    protected Vocabulary() {}

    Vocabulary(String slug, boolean hierarchical, boolean coded) {
        this.slug = slug;
        this.hierarchical = hierarchical;
        this.coded = coded;
    }

    String slug() {
        return slug;
    }

    /** Whether terms may stand under one another. */
    boolean hierarchical() {
        return hierarchical;
    }

    /** Whether terms have codes, which are then their paths. */
    boolean coded() {
        return coded;
    }
}
