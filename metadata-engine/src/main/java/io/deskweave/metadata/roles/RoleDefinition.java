package io.deskweave.metadata.roles;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.Role;
import java.util.List;
import java.util.Optional;

/**
 * A role that a tenant gives to its people.
 *
 * @param basedOn the role that it begins from
 * @param grants rights that it has more
 * @param denials rights that it has not, although the other has
 * @param records what it may do with records, by object; what is not named is as in the other
 * @param fields what it may do with fields
 */
public record RoleDefinition(
        String key,
        Texts labels,
        Role basedOn,
        List<Right> grants,
        List<Right> denials,
        List<RecordRights> records,
        List<FieldRights> fields) {

    /** How far a right over records reaches. */
    public enum Reach {
        NONE,
        /** Records that are given to the person. */
        OWN,
        /** Those of the person's department. */
        DEPARTMENT,
        /** Those of the department and all below it. */
        SUBTREE,
        TENANT
    }

    /** Rights over the records of one object. */
    public record RecordRights(String object, Reach see, Reach change, Reach delete, boolean create, boolean export) {}

    /** Rights over one field. */
    public record FieldRights(String object, String field, boolean see, boolean edit, boolean unmasked) {}

    static RoleDefinition of(Element element) {
        var body = new Body(element.body());
        return new RoleDefinition(
                element.name(),
                body.texts("labels"),
                basedOn(body.text("basedOn")),
                rights(body.words("grants")),
                rights(body.words("denials")),
                body.list("records", RoleDefinition::records),
                body.list("fields", RoleDefinition::fields));
    }

    private static Role basedOn(String word) {
        return List.of(Role.values()).stream()
                .filter(role -> role.name().equals(word))
                .findFirst()
                .orElse(Role.AGENT);
    }

    private static List<Right> rights(List<String> words) {
        return words.stream()
                .map(RoleDefinition::right)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Right> right(String word) {
        return List.of(Right.values()).stream()
                .filter(right -> right.name().equals(word))
                .findFirst();
    }

    private static RecordRights records(Body body) {
        return new RecordRights(
                body.text("object"),
                body.oneOf("see", Reach.class, Reach.NONE),
                body.oneOf("change", Reach.class, Reach.NONE),
                body.oneOf("delete", Reach.class, Reach.NONE),
                body.flag("create"),
                body.flag("export"));
    }

    private static FieldRights fields(Body body) {
        return new FieldRights(
                body.text("object"), body.text("field"), body.flag("see"), body.flag("edit"), body.flag("unmasked"));
    }
}
