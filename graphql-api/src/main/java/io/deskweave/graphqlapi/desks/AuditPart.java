package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.pages.Cursors;
import io.deskweave.graphqlapi.pages.Page;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.platform.audit.Audit;
import io.deskweave.platform.audit.Audit.AuditEntry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who did what, and whether that is still as it was written. */
@Component
class AuditPart implements FixedPart {

    private static final int PAGE = 100;

    private final Audit audit;

    AuditPart(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("auditEntries", e -> entries(Asked.of(e)))
                        .dataFetcher(
                                "auditVerification",
                                e -> audit.verify(Asked.of(e).scope())));
    }

    private Page<Shown> entries(Asked asked) {
        var first = asked.first(PAGE - 1);
        var below = Cursors.number(asked.textOrNull("after"), Integer.MAX_VALUE);
        var found = audit.entries(asked.scope(), below, first + 1).stream()
                .map(Shown::of)
                .toList();
        return Page.of(found, first, entry -> Long.toString(entry.number()), below != Integer.MAX_VALUE);
    }

    /** An entry as the schema has it. */
    record Shown(
            long number,
            OffsetDateTime at,
            String by,
            String byKind,
            String action,
            String subject,
            Map<String, String> details,
            String hash) {

        static Shown of(AuditEntry entry) {
            return new Shown(
                    entry.number(),
                    entry.at().atOffset(ZoneOffset.UTC),
                    entry.actor().toString(),
                    entry.kind().name(),
                    entry.act().action(),
                    entry.act().subject(),
                    entry.act().details(),
                    entry.hash());
        }
    }
}
