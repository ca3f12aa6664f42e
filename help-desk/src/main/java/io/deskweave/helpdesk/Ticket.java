package io.deskweave.helpdesk;

import static io.deskweave.helpdesk.FieldSketch.field;
import static io.deskweave.helpdesk.Wording.both;
import static io.deskweave.helpdesk.Wording.option;

import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A customer's concern with a number of its own, as every tenant has it to begin with. */
final class Ticket {

    private Ticket() {}

    static ObjectDefinition definition() {
        return new ObjectDefinition(
                "s_ticket",
                "Ticket",
                "tickets",
                both("Ticket", "工单"),
                both("A customer's concern, from the first word to its close.", "客户的一项诉求，从提出到关闭。"),
                true,
                false,
                "subject",
                Stream.concat(what(), whenAndWho()).map(FieldSketch::locked).toList());
    }

    private static Stream<FieldSketch> what() {
        return Stream.of(
                field("s_ticket_number", "number", "autoNumber", both("Number", "工单号"))
                        .with(Map.of("prefix", "T-"))
                        .unique(),
                field("s_ticket_subject", "subject", "text", both("Subject", "主题"))
                        .with(Map.of("lengthMax", 300))
                        .required(),
                field("s_ticket_description", "description", "longText", both("Description", "描述")),
                field("s_ticket_status", "status", "choice", both("Status", "状态"))
                        .with(Map.of("options", states(), "default", "NEW"))
                        .required()
                        .indexed(),
                field("s_ticket_priority", "priority", "choice", both("Priority", "优先级"))
                        .with(Map.of("options", priorities(), "default", "P2"))
                        .required()
                        .indexed(),
                field("s_ticket_channel", "channel", "choice", both("Channel", "渠道"))
                        .with(Map.of("options", channels())));
    }

    private static Stream<FieldSketch> whenAndWho() {
        return Stream.of(
                field("s_ticket_customer", "customer", "reference", both("Customer", "客户"))
                        .with(Map.of("object", "Customer", "inverse", "tickets"))
                        .indexed(),
                field("s_ticket_contact", "contact", "reference", both("Contact", "联系人"))
                        .to("Contact", "tickets"),
                field("s_ticket_asset", "asset", "reference", both("Asset", "资产"))
                        .to("Asset", "tickets"),
                field("s_ticket_assignee", "assignee", "reference", both("Assignee", "处理人"))
                        .to("Agent", "tickets"),
                field("s_ticket_opened_at", "openedAt", "dateTime", both("Opened", "提出时间"))
                        .indexed(),
                field("s_ticket_due_at", "dueAt", "dateTime", both("Due", "截止时间")),
                field("s_ticket_closed_at", "closedAt", "dateTime", both("Closed", "关闭时间")));
    }

    private static List<Map<String, Object>> states() {
        return List.of(
                option("NEW", "New", "新建"),
                option("ASSIGNED", "Assigned", "已分配"),
                option("IN_PROGRESS", "In progress", "处理中"),
                option("AWAITING_CUSTOMER", "Awaiting customer", "待客户回复"),
                option("CLOSED", "Closed", "已关闭"));
    }

    private static List<Map<String, Object>> priorities() {
        return List.of(
                option("P0", "P0 - at once", "P0 - 立即"),
                option("P1", "P1 - urgent", "P1 - 紧急"),
                option("P2", "P2 - high", "P2 - 较高"),
                option("P3", "P3 - routine", "P3 - 常规"));
    }

    private static List<Map<String, Object>> channels() {
        return List.of(
                option("WEB", "Web", "网页"),
                option("MAIL", "Mail", "邮件"),
                option("PHONE", "Phone", "电话"),
                option("WECOM", "WeCom", "企业微信"),
                option("API", "API", "接口"));
    }
}
