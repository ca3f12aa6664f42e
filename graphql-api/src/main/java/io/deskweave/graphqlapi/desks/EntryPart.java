package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.judging.AskedRule;
import io.deskweave.metadata.judging.ObjectRules;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.platform.tenancy.Right;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form must know of the fields that somebody fills in, for those who may not read the configuration. */
@Component
class EntryPart implements FixedPart {

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("entryFields", e -> fields(Asked.of(e))));
    }

    private static @Nullable List<EntryField> fields(Asked asked) {
        asked.scope().require(Right.WRITE_RECORDS);
        var model = asked.inForce().model();
        var clearance = new Clearance(asked.scope());
        return model.object(asked.text("object"))
                .map(object -> fields(model, object, clearance))
                .orElse(null);
    }

    private static List<EntryField> fields(Model model, ObjectModel object, Clearance clearance) {
        var rules = ObjectRules.of(model, object);
        var kept = kept(model, clearance);
        return object.fields().stream()
                .filter(field -> field.type().writable() && clearance.sees(field))
                .map(field -> EntryField.of(
                        field,
                        clearance.edits(field),
                        rules.asked(field).stream()
                                .filter(rule -> rule.readsOnly(id -> !kept.contains(id)))
                                .map(rule -> EntryRule.of(field, rule))
                                .toList()))
                .toList();
    }

    /** Ids of all fields whose values are kept from them. */
    private static Set<String> kept(Model model, Clearance clearance) {
        return model.objects().stream()
                .flatMap(object -> object.fields().stream())
                .filter(field -> !clearance.sees(field) || clearance.seesMasked(field))
                .map(FieldModel::id)
                .collect(Collectors.toSet());
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

        static EntryField of(FieldModel field, boolean editable, List<EntryRule> rules) {
            return new EntryField(
                    field.name(),
                    field.type().key(),
                    TextList.of(field.labels()),
                    TextList.of(field.help()),
                    field.settings(),
                    field.required(),
                    editable,
                    rules);
        }
    }

    /** One of its rules. */
    record EntryRule(
            AskedRule.Kind kind,
            Map<String, @Nullable Object> tree,
            List<String> reads,
            List<Map<String, String>> message) {

        static EntryRule of(FieldModel field, AskedRule rule) {
            boolean says = rule.kind() == AskedRule.Kind.VALID_WHEN;
            return new EntryRule(
                    rule.kind(),
                    rule.tree(),
                    rule.reads(),
                    says ? TextList.of(field.rules().message()) : List.of());
        }
    }
}
