package io.deskweave.helpdesk;

import static io.deskweave.helpdesk.Wording.both;
import static io.deskweave.helpdesk.Wording.option;

import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One thing that a customer has and the desk serves. */
final class Asset {

    private static final ObjectSketch OBJECT = new ObjectSketch(
            "s_asset",
            "Asset",
            "assets",
            both("Asset", "资产"),
            both(
                    "A device, vehicle or installation that a customer has and this desk serves.",
                    "客户持有并由本服务台服务的设备、车辆或装置。"),
            "name");

    private Asset() {}

    static ObjectDefinition definition() {
        return OBJECT.locked(Stream.concat(what(), whereAndWhen()));
    }

    private static Stream<FieldSketch> what() {
        return Stream.of(
                OBJECT.field("name", "name", "text", "Name", "名称").required().indexed(),
                OBJECT.field("serial", "serial", "text", "Serial number", "序列号")
                        .indexed()
                        .help("As it stands on the thing itself; makers may have the same.", "以实物标注为准；不同厂商可能相同。"),
                OBJECT.field("product", "product", "reference", "Product", "产品").to("Product", "assets"),
                OBJECT.field("customer", "customer", "reference", "Customer", "客户")
                        .to("Customer", "assets"),
                OBJECT.field("parent", "parent", "reference", "Part of", "上级资产")
                        .to("Asset", "parts")
                        .help("The larger thing that it is built into.", "其所装入的更大设备。"),
                OBJECT.field("status", "status", "choice", "Status", "状态")
                        .with(Map.of("options", states(), "default", "IN_USE"))
                        .required()
                        .indexed());
    }

    private static Stream<FieldSketch> whereAndWhen() {
        return Stream.of(
                OBJECT.field("address", "address", "address", "Address", "所在地址"),
                OBJECT.field("place", "place", "place", "Place", "位置").help("Where an engineer finds it.", "工程师上门的位置。"),
                OBJECT.field("purchased_on", "purchasedOn", "date", "Purchased", "购买日期"),
                OBJECT.field("installed_on", "installedOn", "date", "Installed", "安装日期"),
                OBJECT.field("warranty_until", "warrantyUntil", "date", "Warranty until", "保修截止")
                        .indexed());
    }

    private static List<Map<String, Object>> states() {
        return List.of(
                option("IN_STOCK", "In stock", "库存"),
                option("IN_USE", "In use", "在用"),
                option("IN_REPAIR", "In repair", "维修中"),
                option("LOST", "Lost", "遗失"),
                option("SCRAPPED", "Scrapped", "报废"));
    }
}
