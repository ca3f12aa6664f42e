package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.EntryFields;
import io.deskweave.platform.tenancy.Right;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form must know of the fields that somebody fills in, for those who may not read the configuration. */
@Component
class EntryPart implements FixedPart {

    private final EntryFields entries;

    EntryPart(EntryFields entries) {
        this.entries = entries;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("entryFields", e -> fields(Asked.of(e))));
    }

    private @Nullable List<EntryField> fields(Asked asked) {
        asked.scope().require(Right.WRITE_RECORDS);
        var model = asked.inForce().model();
        return model.object(asked.text("object"))
                .map(object -> entries.of(asked.scope(), model, object).stream()
                        .map(EntryField::of)
                        .toList())
                .orElse(null);
    }

    /** A field as those know it who fill in records. */
    record EntryField(
            String name,
            String type,
            List<Map<String, String>> labels,
            List<Map<String, String>> help,
            Map<String, Object> settings,
            boolean required,
            boolean editable,
            List<EntryRule> rules) {

        static EntryField of(EntryFields.EntryField entry) {
            var field = entry.field();
            return new EntryField(
                    field.name(),
                    field.type().key(),
                    TextList.of(field.labels()),
                    TextList.of(field.help()),
                    field.settings(),
                    field.required(),
                    entry.editable(),
                    entry.rules().stream()
                            .map(rule -> EntryRule.of(field, rule))
                            .toList());
        }
    }

    /** One of its rules. */
    record EntryRule(
            String kind, Map<String, @Nullable Object> tree, List<String> reads, List<Map<String, String>> message) {

        static EntryRule of(FieldModel field, EntryFields.EntryRule rule) {
            boolean says = "VALID_WHEN".equals(rule.kind());
            return new EntryRule(
                    rule.kind(),
                    rule.tree(),
                    rule.reads(),
                    says ? TextList.of(field.rules().message()) : List.of());
        }
    }
}
