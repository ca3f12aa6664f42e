package io.deskweave.metadata.roles;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.FieldPaths;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.RoleKeys;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import io.deskweave.metadata.roles.RoleDefinition.FieldRights;
import io.deskweave.metadata.roles.RoleDefinition.Reach;
import io.deskweave.metadata.roles.RoleDefinition.RecordRights;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Roles in a definition. */
public final class RoleKind implements ElementKind<RoleDefinition> {

    private static final int RIGHTS_MAX = 100;
    private static final int FIELDS_MAX = 5_000;
    private static final Outline NAME = new Outline.Text(63);
    private static final Outline FLAG = new Outline.Flag();
    private static final Outline REACH = Outline.OneOf.of(Reach.class);
    private static final Outline ROLE =
            new Outline.OneOf(Arrays.stream(Role.values()).map(Role::name).toList());
    private static final Outline RIGHT =
            new Outline.OneOf(Arrays.stream(Right.values()).map(Right::name).toList());

    @Override
    public String key() {
        return RoleKeys.KIND;
    }

    @Override
    public String about() {
        return "A role that the desk gives to its people: what they may do, with which records and fields";
    }

    @Override
    public Parts outline() {
        var records = Parts.of(
                Part.needed("object", NAME, "Whose records"),
                Part.needed("see", REACH, "Which of them are seen"),
                Part.optional("change", REACH, "Which are changed"),
                Part.optional("delete", REACH, "Which are deleted"),
                Part.optional("create", FLAG, "Whether new ones are made"),
                Part.optional("export", FLAG, "Whether they may leave as a file"));
        var fields = Parts.of(
                Part.needed("object", NAME, "Of which object"),
                Part.needed("field", NAME, "Which field"),
                Part.needed("see", FLAG, "Whether it is seen"),
                Part.optional("edit", FLAG, "Whether it is written"),
                Part.optional("unmasked", FLAG, "Whether it is seen without its mask"));
        return Parts.of(
                Part.optional("labels", new Outline.Texts(), "What people call it"),
                Part.needed("basedOn", ROLE, "The role that it begins from"),
                Part.optional("grants", new Outline.ListOf(RIGHT, RIGHTS_MAX), "Rights that it has more"),
                Part.optional("denials", new Outline.ListOf(RIGHT, RIGHTS_MAX), "Rights that it has not"),
                Part.optional("records", new Outline.ListOf(records, RIGHTS_MAX * 2), "Rights over records, by object"),
                Part.optional("fields", new Outline.ListOf(fields, FIELDS_MAX), "Rights over fields"));
    }

    @Override
    public void check(Element element, Surroundings around, Notes notes) {
        var role = RoleDefinition.of(element);
        role.grants().stream()
                .filter(role.denials()::contains)
                .forEach(right -> notes.add(
                        "metadata.role.right-both-ways",
                        List.of("denials"),
                        "Role '%s' grants and denies %s".formatted(role.key(), right),
                        "Name it in one of the two lists"));
        records(role, around, notes);
        fields(role, around, notes);
    }

    private static void records(RoleDefinition role, Surroundings around, Notes notes) {
        var seen = new HashSet<String>();
        for (int i = 0; i < role.records().size(); i++) {
            var rights = role.records().get(i);
            var place = List.of("records", Integer.toString(i));
            FieldPaths.object(rights.object(), around, notes, within(place, "object"));
            once(seen.add(rights.object()), rights.object(), place, notes);
            if (wider(rights)) {
                notes.add(
                        "metadata.role.acts-unseen",
                        place,
                        "Role '%s' would change or delete records of %s that it does not see"
                                .formatted(role.key(), rights.object()),
                        "Let it see at least as far as it acts");
            }
        }
    }

    private static boolean wider(RecordRights rights) {
        return rights.change().compareTo(rights.see()) > 0 || rights.delete().compareTo(rights.see()) > 0;
    }

    private static void fields(RoleDefinition role, Surroundings around, Notes notes) {
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < role.fields().size(); i++) {
            var rights = role.fields().get(i);
            var place = List.of("fields", Integer.toString(i));
            FieldPaths.object(rights.object(), around, notes, within(place, "object"))
                    .ifPresent(
                            object -> FieldPaths.field(object, rights.field(), around, notes, within(place, "field")));
            once(seen.add(List.of(rights.object(), rights.field())), rights.field(), place, notes);
            if (!rights.see() && (rights.edit() || rights.unmasked())) {
                notes.add(
                        "metadata.role.edits-unseen",
                        place,
                        "Role '%s' would write or unmask field '%s' of %s, which it does not see"
                                .formatted(role.key(), rights.field(), rights.object()),
                        "Let it see the field, or neither write nor unmask it");
            }
        }
    }

    private static void once(boolean first, String name, List<String> place, Notes notes) {
        if (!first) {
            notes.add(
                    "metadata.role.said-twice",
                    place,
                    "Rights over '%s' are said twice".formatted(name),
                    "Say them once");
        }
    }

    private static List<String> within(List<String> place, String name) {
        var longer = new ArrayList<>(place);
        longer.add(name);
        return longer;
    }

    @Override
    public RoleDefinition compile(Element element, Surroundings around) {
        return RoleDefinition.of(element);
    }

    @Override
    public List<Use> uses(Element element, Surroundings around) {
        var role = RoleDefinition.of(element);
        var uses = new ArrayList<Use>();
        for (var rights : role.records()) {
            around.object(rights.object()).ifPresent(o -> uses.add(new Use(o.id(), List.of("records"))));
        }
        for (FieldRights rights : role.fields()) {
            around.object(rights.object())
                    .ifPresent(o -> uses.addAll(FieldPaths.uses(o, rights.field(), around, List.of("fields"))));
        }
        return uses;
    }
}
