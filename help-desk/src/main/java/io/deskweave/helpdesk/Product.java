package io.deskweave.helpdesk;

import static io.deskweave.helpdesk.Wording.both;

import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is sold and served, one for all its copies. */
final class Product {

    private static final ObjectSketch OBJECT = new ObjectSketch(
            "s_product",
            "Product",
            "products",
            both("Product", "产品"),
            both("A model of something that customers have; each copy of it is an asset.", "客户持有物的型号；每一件实物为一项资产。"),
            "name");

    private Product() {}

    static ObjectDefinition definition() {
        return OBJECT.locked(Stream.of(
                OBJECT.field("name", "name", "text", "Name", "名称").required().indexed(),
                OBJECT.field("code", "code", "text", "Code", "产品编码")
                        .unique()
                        .help("The model or article number, no two alike.", "型号或货号，不可重复。"),
                OBJECT.field("family", "family", "text", "Family", "产品系列").indexed(),
                OBJECT.field("manufacturer", "manufacturer", "text", "Manufacturer", "制造商"),
                OBJECT.field("description", "description", "longText", "Description", "描述"),
                OBJECT.field("price", "price", "money", "Price", "价格")
                        .with(Map.of("currencies", List.of("CNY", "EUR", "USD"))),
                OBJECT.field("warranty_months", "warrantyMonths", "wholeNumber", "Warranty in months", "保修月数")
                        .with(Map.of("min", 0, "max", 600)),
                OBJECT.field("manual", "manual", "url", "Manual", "说明书"),
                OBJECT.field("picture", "picture", "picture", "Picture", "图片"),
                OBJECT.field("active", "active", "yesNo", "Active", "在售")
                        .with(Map.of("default", true))
                        .help("No once it is sold no more; it may still be served.", "停售后设为否；仍可提供服务。")));
    }
}
