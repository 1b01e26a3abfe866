package learninghub.network.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;

/** A member begins a thread or replies. Whom they cannot see in the list of members they cannot mention, unless that person wrote here. */
@ApplicationScoped
class Discuss {
    private final DiscussionRepository discussions;
    private final MembershipRepository memberships;
    private final Clock clock;

    Discuss(DiscussionRepository discussions, MembershipRepository memberships, Clock clock) {
        this.discussions = discussions;
        this.memberships = memberships;
        this.clock = clock;
    }

    Discussion begin(String slug, NewDiscussion wanted, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        requireMentionable(member, wanted.mentioned(), Set.of());
        Discussion discussion = new Discussion(member, wanted, clock.instant());
        discussions.persistAndFlush(discussion);
        return discussion;
    }

    Reply reply(String slug, UUID id, Post post, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        Discussion discussion = discussions.of(member, id);
        if (post.parentId() != null && !discussions.hasReply(discussion, post.parentId())) {
            throw new Refusal.Invalid(Fault.at("/parentId", "This discussion has no such reply."));
        }
        requireMentionable(member, post.mentioned(), here(discussion, member, post.mentioned()));
        Reply reply = new Reply(discussion, post, member.memberId(), clock.instant());
        discussions.add(reply);
        return reply;
    }

    private Set<UUID> here(Discussion discussion, Standing member, Set<UUID> people) {
        Set<UUID> here = new HashSet<>(discussions.writersAmong(discussion, people));
        here.add(discussion.startedBy());
        here.retainAll(memberships.membersAmong(member.networkId(), people));
        return here;
    }

    private void requireMentionable(Standing member, Set<UUID> mentioned, Set<UUID> here) {
        Set<UUID> known = new HashSet<>(memberships.visibleAmong(member, mentioned));
        known.addAll(here);
        if (!known.containsAll(mentioned)) {
            throw new Refusal.Invalid(Fault.at("/mentions", "Only members whom you can see can be mentioned."));
        }
    }
}
