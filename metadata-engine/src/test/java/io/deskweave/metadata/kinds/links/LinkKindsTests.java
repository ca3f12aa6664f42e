package io.deskweave.metadata.kinds.links;

import static io.deskweave.metadata.kinds.Kinds.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.metadata.fields.RecordId;
import io.deskweave.metadata.fields.Roster;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkKindsTests {

    private static final UUID ONE = UUID.fromString("0199d3a1-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("0199d3a1-0000-7000-8000-000000000002");
    private static final Map<String, Object> ASSETS = Map.of("object", "Asset", "objectId", "o1", "atMost", 2);
    private static final Map<String, Object> ANY =
            Map.of("objects", List.of("Asset", "Customer"), "objectIds", List.of("o1", "s_customer"));

    @Test
    void readsSeveralReferencesOnceEachInTheirOrder() throws ValueRejected {
        var references = kind("references", ASSETS);
        references.assertJson(List.of(globalId("o1", TWO), ONE.toString()), List.of(TWO, ONE));
        references.assertJson(List.of(ONE.toString(), globalId("o1", ONE)), List.of(ONE));
        references.assertExported(List.of(TWO, ONE), TWO + "; " + ONE);
        references.assertText(TWO + "," + ONE, List.of(TWO, ONE));

        references.assertRefused("x", "metadata.value.not-a-list-of-references");
        references.assertRefused(List.of(1), "metadata.value.not-a-reference");
        references.assertRefused(List.of(globalId("o2", ONE)), "metadata.value.reference-to-other");
        references.assertRefused(
                List.of(ONE.toString(), TWO.toString(), ONE.toString()), "metadata.value.too-many-references");
        references.assertTextRefused(" ; ", "metadata.value.not-a-list-of-references");
    }

    @Test
    void readsAReferenceToAnyOfSeveralObjectsByItsWholeIdAlone() throws ValueRejected {
        var any = kind("anyReference", ANY);
        any.assertJson(globalId("s_customer", ONE), new RecordId("s_customer", ONE));
        any.assertExported(new RecordId("o1", TWO), globalId("o1", TWO));

        any.assertRefused(ONE.toString(), "metadata.value.not-a-reference");
        any.assertRefused(globalId("o2", ONE), "metadata.value.reference-to-other");
    }

    @Test
    void readsPeopleAndDepartmentsByNameWhenOneIsMeant() throws ValueRejected {
        var form = new TextForm(
                null,
                ZoneOffset.UTC,
                new Roster(
                        Map.of("李华", List.of(ONE), "Kim", List.of(ONE, TWO)),
                        Map.of("Repair", List.of(ONE), "/Service/Repair", List.of(ONE))));
        var person = kind("person");
        person.assertJson(ONE.toString(), ONE);
        person.assertExported(TWO, TWO.toString());
        person.assertRefused("李华", "metadata.value.not-a-person");
        person.assertTextRefused("李华", "metadata.value.not-one-person");
        assertThat(person.type().fromText(Map.of(), " 李华 ", form)).isEqualTo(ONE);
        assertThat(catchThrowableOfType(ValueRejected.class, () -> person.type().fromText(Map.of(), "Kim", form)))
                .hasMessage("2 of this desk are called 'Kim'");

        var department = kind("department");
        department.assertRefused(7, "metadata.value.not-a-department");
        assertThat(department.type().fromText(Map.of(), "/Service/Repair", form))
                .isEqualTo(ONE);
        assertThat(department.type().fromText(Map.of(), "Repair", form)).isEqualTo(ONE);
    }

    @Test
    void findsWhatIsWrongWithSettingsAndKeepsWhatIsStored() {
        kind("references").assertSettingsFound("metadata.setting.missing");
        kind("references", Map.of("object", "A", "atMost", 201, "onDelete", "explode"))
                .assertSettingsFound("metadata.setting.malformed", "metadata.setting.malformed");
        kind("references", Map.of("object", "A", "atMost", 9))
                .assertChangeFound(Map.of("object", "A", "atMost", 8), "metadata.setting.narrowed");
        kind("reference", Map.of("object", "A", "onDelete", "restrict"))
                .assertChangeFound(Map.of("object", "A", "onDelete", "cascade"));
        kind("anyReference", Map.of("objects", List.of("A", "A"))).assertSettingsFound("metadata.setting.malformed");
        kind("anyReference", Map.of("objects", List.of("A"))).assertChangeFound(Map.of("objects", List.of("B", "A")));
        kind("anyReference", Map.of("objects", List.of("A", "B")))
                .assertChangeFound(Map.of("objects", List.of("A")), "metadata.setting.fixed");
    }

    private static String globalId(String object, UUID id) {
        var plain = (object + ':' + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
