package io.deskweave.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskObjectsTests {

    private final List<ObjectDefinition> objects = new DeskObjects().objects();

    @Test
    void compilesWithoutAFinding() {
        assertThat(new Compiler(StandardFieldTypes.registry()).check(new Definition(objects)))
                .isEmpty();
    }

    @Test
    void locksEveryFieldSoThatATenantCannotBendIt() {
        assertThat(objects).allMatch(ObjectDefinition::locked);
        assertThat(objects).flatExtracting(ObjectDefinition::fields).allMatch(FieldDefinition::locked);
    }

    @Test
    void keepsTheIdsThatNameColumnsInEveryTenant() {
        assertThat(objects).extracting(ObjectDefinition::id).containsExactly("s_customer", "s_ticket");
        assertThat(objects)
                .flatExtracting(ObjectDefinition::fields)
                .extracting(FieldDefinition::id)
                .containsExactly(
                        "s_customer_name",
                        "s_customer_email",
                        "s_customer_phone",
                        "s_customer_company",
                        "s_customer_tier",
                        "s_ticket_number",
                        "s_ticket_subject",
                        "s_ticket_description",
                        "s_ticket_status",
                        "s_ticket_priority",
                        "s_ticket_channel",
                        "s_ticket_customer",
                        "s_ticket_opened_at",
                        "s_ticket_due_at",
                        "s_ticket_closed_at");
    }

    @Test
    void speaksChineseAndEnglish() {
        assertThat(objects)
                .flatExtracting(ObjectDefinition::fields)
                .allSatisfy(field -> assertThat(field.labels().byLanguage()).containsOnlyKeys("en", "zh-CN"));
    }
}
