package learninghub.content.taxonomy;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import learninghub.http.ETags;

/** A tag as it is answered, with its ETag. */
record ShownTag(TagView view, String tag) {
    static ShownTag of(Tag tag, long uses) {
        TagText text = tag.text();
        return new ShownTag(
                new TagView(tag.id(), text.slug(), text.name(), text.synonyms(), uses), tag.tag() + "-" + uses);
    }

    URI address() {
        return URI.create("/api/v1/tags/" + view.slug());
    }

    Response ok() {
        return ETags.ok(view, tag);
    }

    Response created() {
        return ETags.created(address(), view, tag);
    }

    /** The tag where it was asked for, or the way to where it is now. */
    Response at(String slug) {
        return view.slug().equals(slug)
                ? ok()
                : Response.status(308).location(address()).build();
    }
}
