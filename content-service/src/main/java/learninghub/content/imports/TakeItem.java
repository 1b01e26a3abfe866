package learninghub.content.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learninghub.content.article.ImportArticle;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.jboss.logging.Logger;

/**
 * Takes one item: the piece, its line in the report and the counts in one transaction, so that whatever ends the runner leaves either
 * all of it or nothing. A dry run undoes the piece and keeps the line.
 */
@ApplicationScoped
class TakeItem {
    private static final Logger LOG = Logger.getLogger(TakeItem.class);

    private final ImportArticle importArticle;
    private final ImportRepository jobs;
    private final ImportClaims claims;

    TakeItem(ImportArticle importArticle, ImportRepository jobs, ImportClaims claims) {
        this.importArticle = importArticle;
        this.jobs = jobs;
        this.claims = claims;
    }

    void take(Claim claim, Item item) {
        switch (item) {
            case Item.Unreadable unreadable -> report(claim, ReportLine.refused(item, unreadable.faults()));
            case Item.Readable readable -> takeOrRefuse(claim, readable);
        }
    }

    private void takeOrRefuse(Claim claim, Item.Readable item) {
        try {
            takeTwice(claim, item);
        } catch (Refusal refusal) {
            List<Fault> faults =
                    refusal.faults().isEmpty() ? List.of(Fault.at("", refusal.getMessage())) : refusal.faults();
            report(claim, ReportLine.refused(item, faults));
        } catch (Claim.Lost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            // One item that breaks us must not stop the others; when it is the database, the report below fails and
            // the job is tried again later.
            LOG.errorf("item not taken in: import=%s line=%d cause=%s", claim.job(), item.line(), failure.getClass());
            report(
                    claim,
                    ReportLine.refused(item, List.of(Fault.at("", "Something broke on our side; it is logged."))));
        }
    }

    /** Once more after a failure: another writer may have taken the same slug or made the same tag at the same moment. */
    private void takeTwice(Claim claim, Item.Readable item) {
        try {
            attempt(claim, item);
        } catch (Refusal | Claim.Lost final_) {
            throw final_;
        } catch (RuntimeException race) {
            attempt(claim, item);
        }
    }

    private void attempt(Claim claim, Item.Readable item) {
        if (claim.dryRun()) {
            report(claim, line(claim, item, tried(claim, item)));
        } else {
            QuarkusTransaction.requiringNew().run(() -> {
                claims.hold(claim);
                jobs.report(
                        claim.job(),
                        line(claim, item, importArticle.take(item.imported(), claim.publish(), claim.by())));
            });
        }
    }

    private ImportArticle.Taken tried(Claim claim, Item.Readable item) {
        QuarkusTransaction.begin();
        try {
            return importArticle.take(item.imported(), claim.publish(), claim.by());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private ReportLine line(Claim claim, Item.Readable item, ImportArticle.Taken taken) {
        Optional<ImportRepository.Earlier> earlier =
                jobs.earlier(claim.job(), item.imported().key());
        List<Fault> warnings = new ArrayList<>(taken.warnings());
        earlier.ifPresent(
                same -> warnings.add(Fault.at("", "The same piece as line " + same.line() + ", by its key.")));
        return new ReportLine(
                item,
                claim.dryRun() ? earlier.map(same -> again(same, taken)).orElse(taken.outcome()) : taken.outcome(),
                claim.dryRun() ? null : taken.slug(),
                item.notes(),
                warnings,
                item.imported().key(),
                taken.fingerprint());
    }

    /** A dry run leaves nothing that a second mention of the same piece would find. */
    private static String again(ImportRepository.Earlier earlier, ImportArticle.Taken taken) {
        return taken.fingerprint().equals(earlier.fingerprint()) ? "unchanged" : "updated";
    }

    private void report(Claim claim, ReportLine line) {
        QuarkusTransaction.requiringNew().run(() -> {
            claims.hold(claim);
            jobs.report(claim.job(), line);
        });
    }
}
