package io.deskweave.helpdesk;

import static io.deskweave.helpdesk.Wording.both;
import static io.deskweave.helpdesk.Wording.option;

import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody at a customer with whom the desk speaks. */
final class Contact {

    private static final ObjectSketch OBJECT = new ObjectSketch(
            "s_contact",
            "Contact",
            "contacts",
            both("Contact", "联系人"),
            both("A person with whom this desk speaks on behalf of a customer.", "代表客户与本服务台沟通的人。"),
            "name");

    private Contact() {}

    static ObjectDefinition definition() {
        return OBJECT.locked(Stream.of(
                OBJECT.field("name", "name", "text", "Name", "姓名").required().indexed(),
                OBJECT.field("customer", "customer", "reference", "Customer", "所属客户")
                        .to("Customer", "contacts")
                        .help("On whose behalf this person speaks.", "此人代表的客户。"),
                OBJECT.field("job_title", "jobTitle", "text", "Job title", "职务"),
                OBJECT.field("email", "email", "email", "E-mail", "电子邮箱").indexed(),
                OBJECT.field("phone", "phone", "phone", "Phone", "座机").indexed(),
                OBJECT.field("mobile", "mobile", "phone", "Mobile", "手机").indexed(),
                OBJECT.field("preferred_channel", "preferredChannel", "choice", "Preferred channel", "首选渠道")
                        .with(Map.of("options", channels()))
                        .help("How this person wants to be reached.", "此人希望的联系方式。"),
                OBJECT.field("main", "main", "yesNo", "Main contact", "主要联系人").with(Map.of("default", false)),
                OBJECT.field("active", "active", "yesNo", "Active", "有效")
                        .with(Map.of("default", true))
                        .help("No once the person has left the customer.", "此人离开客户后设为否。")));
    }

    private static List<Map<String, Object>> channels() {
        return List.of(
                option("MAIL", "Mail", "邮件"),
                option("PHONE", "Phone", "电话"),
                option("TEXT_MESSAGE", "Text message", "短信"),
                option("WECOM", "WeCom", "企业微信"));
    }
}
