package io.deskweave.metadata.publish.deletions;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.drafts.Releases.Deletion;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Deletions of values that nobody said may go or has taken along, inside the transaction that would do them. */
@Component
public class UnconfirmedDeletions {

    private final DeletionSettings settings;

    UnconfirmedDeletions(DeletionSettings settings) {
        this.settings = settings;
    }

    /** Refuses with what of {@code deletion-unconfirmed} and {@code deletion-not-exported} holds. */
    public void refuse(DSLContext sql, SchemaName schema, Change change, List<Deletion> confirmed) {
        var exports = new ExportTable(sql, schema);
        var findings = new ArrayList<Problem>();
        for (var loss : Loss.between(change.current(), change.next())) {
            long held = loss.held(sql, schema);
            if (held == 0) {
                continue;
            }
            if (!confirms(confirmed, loss, held)) {
                findings.add(unconfirmed(loss, held));
            }
            long exported = exports.records(loss, change.release(), settings.exportHours())
                    .orElse(0L);
            if (exported < held) {
                findings.add(notExported(loss, change.release(), held));
            }
        }
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
    }

    private static boolean confirms(List<Deletion> confirmed, Loss loss, long held) {
        var field = loss.field().map(FieldDefinition::name);
        return confirmed.stream()
                .anyMatch(each -> each.object().equals(loss.object().name())
                        && Optional.ofNullable(each.field()).equals(field)
                        && each.records() >= held);
    }

    private static Problem unconfirmed(Loss loss, long held) {
        var object = loss.object().name();
        return loss.field()
                .map(field -> new Finding(
                        "metadata.field.deletion-unconfirmed",
                        "%,d records of %s would lose their value in field '%s' for good"
                                .formatted(held, object, field.name()),
                        "Publish with a deletion that names the object, the field and this number",
                        loss.path()))
                .orElseGet(() -> new Finding(
                        "metadata.object.deletion-unconfirmed",
                        "%,d records of %s would be deleted for good".formatted(held, object),
                        "Publish with a deletion that names the object alone and this number",
                        loss.path()));
    }

    private Problem notExported(Loss loss, int release, long held) {
        var since = "which nobody has exported under release %d in the last %d hours"
                .formatted(release, settings.exportHours());
        var advice = "Fetch %s to its end and keep the file; then publish again".formatted(loss.address());
        return loss.field().isPresent()
                ? new Finding(
                        "metadata.field.deletion-not-exported",
                        "%,d records hold values of %s, %s".formatted(held, loss.words(), since),
                        advice,
                        loss.path())
                : new Finding(
                        "metadata.object.deletion-not-exported",
                        "%s has %,d records, %s".formatted(loss.words(), held, since),
                        advice,
                        loss.path());
    }

    /**
     * From what is in force to what would be.
     *
     * @param release the number of what is in force
     */
    public record Change(int release, Definition current, Definition next) {}
}
