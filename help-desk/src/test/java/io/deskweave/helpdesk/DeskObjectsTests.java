package io.deskweave.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeskObjectsTests {

    private static final String IDS = """
        s_customer: name email phone company tier
        s_contact: name customer job_title email phone mobile preferred_channel main active
        s_product: name code family manufacturer description price warranty_months manual picture active
        s_asset: name serial product customer parent status address place purchased_on installed_on warranty_until
        s_order: number customer contact status ordered_at delivered_at total delivery_address tracking content
        s_agent: name account email phone job_title team capacity photo sign_off active
        s_article: number title summary body attachments status audience language product author published_at review_on
        s_ticket: number subject description status priority channel customer contact asset assignee opened_at due_at closed_at
        """;

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
        assertThat(objects)
                .extracting(ObjectDefinition::id)
                .containsExactly(
                        "s_customer",
                        "s_contact",
                        "s_product",
                        "s_asset",
                        "s_order",
                        "s_agent",
                        "s_article",
                        "s_ticket");
        assertThat(objects.stream()
                        .map(object -> "%s: %s"
                                .formatted(
                                        object.id(),
                                        object.fields().stream()
                                                .map(field -> field.id().replace(object.id() + "_", ""))
                                                .collect(Collectors.joining(" ")))))
                .containsExactly(IDS.lines().toArray(String[]::new));
    }

    @Test
    void leadsFromEachObjectToThoseItBelongsTo() {
        assertThat(objects.stream()
                        .flatMap(object -> object.fields().stream()
                                .filter(field -> field.type().equals("reference"))
                                .map(field -> object.name() + "." + field.name() + " -> "
                                        + field.settings().get("object") + "."
                                        + field.settings().get("inverse"))))
                .containsExactly(
                        "Contact.customer -> Customer.contacts",
                        "Asset.product -> Product.assets",
                        "Asset.customer -> Customer.assets",
                        "Asset.parent -> Asset.parts",
                        "Order.customer -> Customer.orders",
                        "Order.contact -> Contact.orders",
                        "Article.product -> Product.articles",
                        "Article.author -> Agent.articles",
                        "Ticket.customer -> Customer.tickets",
                        "Ticket.contact -> Contact.tickets",
                        "Ticket.asset -> Asset.tickets",
                        "Ticket.assignee -> Agent.tickets");
    }

    @Test
    void speaksChineseAndEnglish() {
        assertThat(objects).allSatisfy(object -> {
            assertThat(object.labels().byLanguage()).containsOnlyKeys("en", "zh-CN");
            assertThat(object.help().byLanguage()).containsOnlyKeys("en", "zh-CN");
        });
        assertThat(objects).flatExtracting(ObjectDefinition::fields).allSatisfy(field -> {
            assertThat(field.labels().byLanguage()).containsOnlyKeys("en", "zh-CN");
            assertThat(field.help().byLanguage().keySet()).isIn(Set.of(), Set.of("en", "zh-CN"));
        });
    }
}
