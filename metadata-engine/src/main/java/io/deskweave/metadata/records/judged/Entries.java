package io.deskweave.metadata.records.judged;

import io.deskweave.metadata.judging.AskedRule;
import io.deskweave.metadata.judging.ObjectRules;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.EntryFields;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A rule that reads what is kept from somebody is not told: its tree, tried out, would tell the value. */
@Component
class Entries implements EntryFields {

    @Override
    public List<EntryField> of(TenantScope scope, Model model, ObjectModel object) {
        var clearance = new Clearance(scope);
        var rules = ObjectRules.of(model, object);
        var kept = kept(model, clearance);
        return object.fields().stream()
                .filter(field -> field.type().writable() && clearance.sees(field))
                .map(field -> new EntryField(field, clearance.edits(field), known(rules, field, kept)))
                .toList();
    }

    private static List<EntryRule> known(ObjectRules rules, FieldModel field, Set<String> kept) {
        return rules.asked(field).stream()
                .filter(rule -> rule.readsOnly(id -> !kept.contains(id)))
                .map(Entries::told)
                .toList();
    }

    private static EntryRule told(AskedRule rule) {
        return new EntryRule(rule.kind().name(), rule.tree(), rule.reads());
    }

    /** Ids of all fields whose values are kept from them. */
    private static Set<String> kept(Model model, Clearance clearance) {
        return model.objects().stream()
                .flatMap(object -> object.fields().stream())
                .filter(field -> !clearance.sees(field) || clearance.seesMasked(field))
                .map(FieldModel::id)
                .collect(Collectors.toSet());
    }
}
