package io.deskweave.helpdesk;

import static io.deskweave.helpdesk.Wording.both;

import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A person who works at the desk, with what the desk itself wants to know. Who may sign in, and with which role, is
 * known to the organisation alone; the API calls those people {@code Person}.
 */
final class Agent {

    private static final ObjectSketch OBJECT = new ObjectSketch(
            "s_agent",
            "Agent",
            "agents",
            both("Agent", "坐席"),
            both("A person who works at this desk.", "在本服务台工作的人员。"),
            "name");

    private Agent() {}

    static ObjectDefinition definition() {
        return OBJECT.locked(Stream.of(
                OBJECT.field("name", "name", "text", "Name", "姓名").required().indexed(),
                OBJECT.field("account", "account", "text", "Account", "账号")
                        .with(Map.of("lengthMax", 36))
                        .unique()
                        .help("The id of the person who signs in.", "登录人员的标识。"),
                OBJECT.field("email", "email", "email", "E-mail", "电子邮箱").indexed(),
                OBJECT.field("phone", "phone", "phone", "Phone", "电话"),
                OBJECT.field("job_title", "jobTitle", "text", "Job title", "职务"),
                OBJECT.field("team", "team", "text", "Team", "团队").indexed(),
                OBJECT.field("capacity", "capacity", "wholeNumber", "Capacity", "承接量")
                        .with(Map.of("min", 0, "max", 1000))
                        .help("How many open tickets are enough.", "可同时处理的工单数。"),
                OBJECT.field("photo", "photo", "picture", "Photo", "照片"),
                OBJECT.field("sign_off", "signOff", "richText", "Sign-off", "落款")
                        .help("Stands beneath this person's mails.", "显示在此人邮件末尾。"),
                OBJECT.field("active", "active", "yesNo", "Active", "在职").with(Map.of("default", true))));
    }
}
