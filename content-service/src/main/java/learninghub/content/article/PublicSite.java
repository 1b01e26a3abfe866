package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where readers find the hub, for what leaves it: feeds, citations, sitemaps and exports need whole addresses. */
@ApplicationScoped
public class PublicSite {
    private final String name;
    private final String address;
    private final String articlePages;

    /** @param articlePages where a piece is read, with {@code {slug}} in it: the API itself unless a front end has pages of its own */
    PublicSite(
            @ConfigProperty(name = "hub.name") String name,
            @ConfigProperty(name = "hub.public-address") URI address,
            @ConfigProperty(name = "hub.article-pages") String articlePages) {
        this.name = name;
        this.address = address.toString().replaceFirst("/+$", "");
        this.articlePages = articlePages;
    }

    public String name() {
        return name;
    }

    /** Without a slash at its end. */
    public String address() {
        return address;
    }

    public String article(String slug) {
        return articlePages.replace("{slug}", slug);
    }

    /** A path on this site as a whole address; an address as it is. */
    public String absolute(String pathOrAddress) {
        return pathOrAddress.startsWith("/") ? address + pathOrAddress : pathOrAddress;
    }
}
