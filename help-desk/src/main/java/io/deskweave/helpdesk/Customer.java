package io.deskweave.helpdesk;

import static io.deskweave.helpdesk.FieldSketch.field;
import static io.deskweave.helpdesk.Wording.both;
import static io.deskweave.helpdesk.Wording.option;

import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whoever a desk serves, as every tenant has them to begin with. */
final class Customer {

    private Customer() {}

    static ObjectDefinition definition() {
        return new ObjectDefinition(
                "s_customer",
                "Customer",
                "customers",
                both("Customer", "客户"),
                both("Whoever this desk serves.", "本服务台服务的对象。"),
                true,
                false,
                "name",
                Stream.of(
                                field("s_customer_name", "name", "text", both("Name", "姓名"))
                                        .required()
                                        .indexed(),
                                field("s_customer_email", "email", "email", both("E-mail", "电子邮箱"))
                                        .indexed(),
                                field("s_customer_phone", "phone", "phone", both("Phone", "电话"))
                                        .indexed(),
                                field("s_customer_company", "company", "text", both("Company", "公司")),
                                field("s_customer_tier", "tier", "choice", both("Tier", "客户等级"))
                                        .with(Map.of("options", tiers(), "default", "NORMAL")))
                        .map(FieldSketch::locked)
                        .toList());
    }

    private static List<Map<String, Object>> tiers() {
        return List.of(option("NORMAL", "Normal", "普通"), option("GOLD", "Gold", "金牌"), option("VIP", "VIP", "贵宾"));
    }
}
