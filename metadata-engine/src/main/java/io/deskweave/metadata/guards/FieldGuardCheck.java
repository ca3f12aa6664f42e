package io.deskweave.metadata.guards;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.HtmlType;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.platform.problems.NearNames;
import io.deskweave.platform.tenancy.Role;
import java.util.Arrays;
import java.util.List;

/** The guards of one field, beside its type and each other. */
record FieldGuardCheck(GuardNotes notes, FieldDefinition field) {

    private static final int SHOWN_MAX = 20;
    private static final String CHOOSE = "Choose one of the two";

    void check(FieldType type) {
        var guards = field.guards();
        boolean isText = type.shape(field.settings()) instanceof ValueShape.Text;
        if (guards.searchable() && !isText) {
            notes.add("not-searchable", "searchable", "holds no text to search in", "Leave searchable off");
        }
        checkMask(type, isText);
        if (!guards.editedBy().isEmpty() && !type.writable()) {
            notes.add("never-edited", "editedBy", "gets its value from the platform", "Name nobody there");
        }
        if (guards.encrypted()) {
            checkEncrypted(type);
        }
    }

    private void checkMask(FieldType type, boolean isText) {
        var mask = field.guards().mask();
        if (mask == null) {
            return;
        }
        if (!isText || type instanceof HtmlType) {
            notes.add("not-maskable", "mask", "holds no plain text of which a part can show", "Take the mask away");
        }
        if (mask.leading() < 0 || mask.trailing() < 0 || mask.leading() > SHOWN_MAX || mask.trailing() > SHOWN_MAX) {
            notes.add(
                    "mask-range",
                    "mask",
                    "would show more at an end than can be",
                    "Let 0 to %d characters show at either end".formatted(SHOWN_MAX));
        }
        if (field.guards().searchable()) {
            notes.add(
                    "searchable-masked",
                    "searchable",
                    "is masked, and a search would tell what the mask hides",
                    CHOOSE);
        }
    }

    private void checkEncrypted(FieldType type) {
        if (!encryptable(type.shape(field.settings())) || !type.writable()) {
            notes.add(
                    "not-encryptable",
                    "encrypted",
                    "holds no text, number, day, amount, address or place that people write",
                    "Leave encrypted off");
        }
        if (field.guards().searchable()) {
            notes.add("searchable-encrypted", "searchable", "is encrypted, and nobody can search what is", CHOOSE);
        }
        if (field.settings().containsKey("default") || field.rules().initial() != null) {
            notes.add(
                    "default-encrypted",
                    "encrypted",
                    "is encrypted, and has a default that stands in the definition for all to read",
                    "Take the default away");
        }
        if (field.indexed()) {
            notes.add(
                    "indexed-encrypted",
                    "encrypted",
                    "is indexed; what is encrypted is found by its whole value anyway",
                    "Leave indexed off");
        }
    }

    /** Whether values of a shape can be sealed: those that stand for themselves, and of which there are many. */
    private static boolean encryptable(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Text ignored -> true;
            case ValueShape.WholeNumber ignored -> true;
            case ValueShape.Decimal ignored -> true;
            case ValueShape.Date ignored -> true;
            case ValueShape.DateTime ignored -> true;
            case ValueShape.Duration ignored -> true;
            case ValueShape.Money ignored -> true;
            case ValueShape.Address ignored -> true;
            case ValueShape.Point ignored -> true;
            // So few values that how often each stands there tells what they are.
            case ValueShape.YesNo ignored -> false;
            case ValueShape.Choice ignored -> false;
            case ValueShape.Choices ignored -> false;
            case ValueShape.Category ignored -> false;
            // The database joins and guards by them, or what they name lies elsewhere in clear.
            case ValueShape.Reference ignored -> false;
            case ValueShape.References ignored -> false;
            case ValueShape.AnyReference ignored -> false;
            case ValueShape.Person ignored -> false;
            case ValueShape.Department ignored -> false;
            case ValueShape.Files ignored -> false;
        };
    }

    void checkRoles() {
        var guards = field.guards();
        known("seenBy", guards.seenBy());
        known("editedBy", guards.editedBy());
        seen("editedBy", guards.editedBy(), "edited-unseen", "change");
        var mask = guards.mask();
        if (mask != null) {
            known("mask", mask.unmaskedFor());
            seen("mask", mask.unmaskedFor(), "unmasked-unseen", "see the whole of");
        }
    }

    private void known(String part, List<String> roles) {
        var all = Arrays.stream(Role.values()).map(Role::name).toList();
        for (var role : roles) {
            if (!all.contains(role)) {
                notes.add(
                        "role-unknown",
                        part,
                        "names the role '%s', which there is not".formatted(GuardNotes.shown(role)),
                        NearNames.advice(all.stream(), role, "Name some of " + String.join(", ", all)));
            }
        }
    }

    private void seen(String part, List<String> roles, String code, String what) {
        var seenBy = field.guards().seenBy();
        for (var role : roles) {
            if (!seenBy.isEmpty() && !seenBy.contains(role)) {
                notes.add(
                        code,
                        part,
                        "lets %s %s values that it does not see".formatted(GuardNotes.shown(role), what),
                        "Name it in seenBy too, or not here");
            }
        }
    }
}
