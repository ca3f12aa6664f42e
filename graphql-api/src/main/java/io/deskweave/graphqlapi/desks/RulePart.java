package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.drafts.RuleDrafts;
import io.deskweave.metadata.drafts.RuleDrafts.Form;
import io.deskweave.metadata.drafts.RuleDrafts.Kind;
import io.deskweave.metadata.drafts.RuleDrafts.Name;
import io.deskweave.metadata.drafts.RuleDrafts.What;
import io.deskweave.metadata.drafts.RuleDrafts.Written;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules while they are being written: what is wrong with them, and what may stand there. */
@Component
class RulePart implements FixedPart {

    private final RuleDrafts rules;

    RulePart(RuleDrafts rules) {
        this.rules = rules;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("ruleCheck", e -> written(Asked.input(e))))
                .type(
                        "RuleCheck",
                        check -> check.dataFetcher(
                                        "findings",
                                        e -> DraftView.findings(
                                                rules.findings(Asked.of(e).scope(), Asked.source(e, Written.class))))
                                .dataFetcher(
                                        "names",
                                        e -> rules.names(Asked.of(e).scope(), Asked.source(e, Written.class)).stream()
                                                .map(NameView::of)
                                                .toList()));
    }

    private static Written written(Asked asked) {
        return new Written(
                asked.text("object"),
                asked.textOrNull("field"),
                Kind.valueOf(asked.text("kind")),
                asked.text("text"),
                form(asked.partOrNull("as")));
    }

    private static @Nullable Form form(@Nullable Asked given) {
        return given == null
                ? null
                : new Form(
                        given.text("name"),
                        given.text("type"),
                        Objects.requireNonNullElse(given.jsonOrNull("settings"), Map.of()));
    }

    /** A name as the schema shows it. */
    record NameView(
            String name,
            What what,
            String type,
            String words,
            List<Map<String, String>> labels,
            List<Map<String, String>> help,
            List<String> options,
            List<String> on) {

        static NameView of(Name name) {
            return new NameView(
                    name.name(),
                    name.what(),
                    name.type(),
                    name.words(),
                    TextList.of(name.labels()),
                    TextList.of(name.help()),
                    name.options(),
                    name.on());
        }
    }
}
