package io.deskweave.helpdesk;

import static io.deskweave.helpdesk.Wording.both;
import static io.deskweave.helpdesk.Wording.option;

import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A piece of knowledge that answers tickets before they are written. */
final class Article {

    private static final ObjectSketch OBJECT = new ObjectSketch(
            "s_article",
            "Article",
            "articles",
            both("Article", "知识文章"),
            both("An answer that this desk gives more than once.", "本服务台反复给出的解答。"),
            "title");

    private Article() {}

    static ObjectDefinition definition() {
        return OBJECT.locked(Stream.concat(what(), forWhom()));
    }

    private static Stream<FieldSketch> what() {
        return Stream.of(
                OBJECT.field("number", "number", "autoNumber", "Number", "编号")
                        .with(Map.of("prefix", "A-"))
                        .unique(),
                OBJECT.field("title", "title", "text", "Title", "标题")
                        .with(Map.of("lengthMax", 300))
                        .required(),
                OBJECT.field("summary", "summary", "longText", "Summary", "摘要"),
                OBJECT.field("body", "body", "richText", "Body", "正文"),
                OBJECT.field("attachments", "attachments", "file", "Attachments", "附件")
                        .with(Map.of("atMost", 10)),
                OBJECT.field("status", "status", "choice", "Status", "状态")
                        .with(Map.of("options", states(), "default", "DRAFT"))
                        .required()
                        .indexed());
    }

    private static Stream<FieldSketch> forWhom() {
        return Stream.of(
                OBJECT.field("audience", "audience", "choice", "Audience", "受众")
                        .with(Map.of("options", audiences(), "default", "AGENTS"))
                        .required()
                        .help("Who may read it once it is published.", "发布后谁可以阅读。"),
                OBJECT.field("language", "language", "text", "Language", "语言")
                        .with(Map.of("lengthMax", 35))
                        .indexed()
                        .help("A language tag, such as en or zh-CN.", "语言标签，例如 en 或 zh-CN。"),
                OBJECT.field("product", "product", "reference", "Product", "产品").to("Product", "articles"),
                OBJECT.field("author", "author", "reference", "Author", "作者").to("Agent", "articles"),
                OBJECT.field("published_at", "publishedAt", "dateTime", "Published", "发布时间"),
                OBJECT.field("review_on", "reviewOn", "date", "To be reviewed", "复审日期")
                        .indexed());
    }

    private static List<Map<String, Object>> states() {
        return List.of(
                option("DRAFT", "Draft", "草稿"),
                option("IN_REVIEW", "In review", "审核中"),
                option("PUBLISHED", "Published", "已发布"),
                option("WITHDRAWN", "Withdrawn", "已下架"));
    }

    private static List<Map<String, Object>> audiences() {
        return List.of(
                option("AGENTS", "Agents", "坐席"), option("CUSTOMERS", "Customers", "客户"), option("ALL", "All", "所有人"));
    }
}
