package io.deskweave.metadata.writing;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.RuleDrafts.Form;
import io.deskweave.metadata.drafts.RuleDrafts.Kind;
import io.deskweave.metadata.drafts.RuleDrafts.Name;
import io.deskweave.metadata.drafts.RuleDrafts.Written;
import io.deskweave.metadata.edits.ElementMissing;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.rules.Rules;
import io.deskweave.metadata.rules.computed.RolledUpObject;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The place where a rule is written: a field as it is being defined, in the draft that it would be part of. */
record RuleSite(Definition definition, ObjectDefinition object, FieldDefinition field) {

    /** No id that the platform gives is this one. */
    private static final String NEW = "f0";

    static RuleSite in(Definition draft, Written rule) {
        var object = draft.object(rule.object())
                .filter(each -> !each.retired())
                .orElseThrow(() -> new Refused(ElementMissing.object(rule.object())));
        var field = field(object, rule);
        var fields = new ArrayList<>(object.fields());
        fields.removeIf(each -> each.id().equals(field.id()));
        fields.add(field);
        var changed = object.withFields(fields);
        return new RuleSite(with(draft, changed), changed, field);
    }

    private static FieldDefinition field(ObjectDefinition object, Written rule) {
        var name = rule.field();
        var as = rule.as();
        if (name == null && as != null) {
            return defined(as);
        }
        var there = object.field(String.valueOf(name))
                .orElseThrow(() -> new Refused(ElementMissing.field(object.name(), String.valueOf(name))));
        if (as == null) {
            return there;
        }
        var aliases = new ArrayList<>(there.aliases());
        aliases.add(there.name());
        return there.typed(as.type(), as.settings(), there.storage()).renamed(as.name(), aliases);
    }

    private static FieldDefinition defined(Form as) {
        return new FieldDefinition(
                NEW,
                as.name(),
                List.of(),
                as.type(),
                Texts.none(),
                Texts.none(),
                as.settings(),
                false,
                false,
                false,
                false,
                false);
    }

    private static Definition with(Definition draft, ObjectDefinition object) {
        return draft.withObjects(draft.objects().stream()
                .map(each -> each.id().equals(object.id()) ? object : each)
                .toList());
    }

    /** Where the rule stands in the definition. */
    List<String> path(Kind kind) {
        return switch (kind) {
            case VISIBLE_WHEN -> Rules.path(object, field, "rules", "visibleWhen");
            case REQUIRED_WHEN -> Rules.path(object, field, "rules", "requiredWhen");
            case READ_ONLY_WHEN -> Rules.path(object, field, "rules", "readOnlyWhen");
            case VALID_WHEN -> Rules.path(object, field, "rules", "validWhen");
            case DEFAULT -> Rules.path(object, field, "rules", "default");
            case EXPRESSION -> Rules.path(object, field, "settings", Computed.EXPRESSION);
            case CONDITION -> Rules.path(object, field, "settings", Computed.CONDITION);
        };
    }

    /**
     * The draft with this rule and without those that have nothing to do with it, so that looking costs the same
     * however many there are. First values and computed fields may need each other: of these the others stay.
     */
    Definition alone(Written rule) {
        return definition.withObjects(definition.objects().stream()
                .map(each -> each.withFields(each.fields().stream()
                        .map(one -> one.id().equals(field.id()) ? ruled(rule) : quiet(each, one, rule.kind()))
                        .toList()))
                .toList());
    }

    private FieldDefinition quiet(ObjectDefinition of, FieldDefinition other, Kind kind) {
        boolean kept = kind == Kind.DEFAULT && of.id().equals(object.id());
        return other.withRules(kept ? initial(other.rules().initial()) : FieldRules.none());
    }

    private FieldDefinition ruled(Written rule) {
        var text = rule.text();
        var none = Texts.none();
        return switch (rule.kind()) {
            case VISIBLE_WHEN -> field.withRules(new FieldRules(text, null, null, null, none, null));
            case REQUIRED_WHEN -> field.withRules(new FieldRules(null, text, null, null, none, null));
            case READ_ONLY_WHEN -> field.withRules(new FieldRules(null, null, text, null, none, null));
            case VALID_WHEN -> field.withRules(new FieldRules(null, null, null, text, none, null));
            case DEFAULT -> field.withRules(initial(text));
            case EXPRESSION -> set(Computed.EXPRESSION, text);
            case CONDITION -> set(Computed.CONDITION, text);
        };
    }

    private static FieldRules initial(@Nullable String text) {
        return new FieldRules(null, null, null, null, Texts.none(), text);
    }

    private FieldDefinition set(String setting, String text) {
        var settings = new HashMap<String, Object>(field.settings());
        settings.put(setting, text);
        return field.withRules(FieldRules.none()).typed(field.type(), settings, field.storage());
    }

    /** What may be written here. */
    List<Name> names(FieldTypes types, Kind kind) {
        boolean lasting = kind == Kind.EXPRESSION || kind == Kind.CONDITION;
        return read(kind)
                .map(about -> new Names(definition, types).of(about, !lasting))
                .orElse(List.of());
    }

    /** Whose fields it reads; empty when the list that it rolls up is not known yet. */
    private Optional<ObjectDefinition> read(Kind kind) {
        if (kind != Kind.CONDITION) {
            return Optional.of(object);
        }
        Map<String, Object> settings = field.settings();
        return RolledUpObject.of(definition, object, String.valueOf(settings.get(Computed.LIST)));
    }
}
