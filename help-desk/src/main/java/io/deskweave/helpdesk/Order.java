package io.deskweave.helpdesk;

import static io.deskweave.helpdesk.Wording.both;
import static io.deskweave.helpdesk.Wording.option;

import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a customer bought at once, as far as a desk must know of it; the shop has the rest. */
final class Order {

    private static final ObjectSketch OBJECT = new ObjectSketch(
            "s_order",
            "Order",
            "orders",
            both("Order", "订单"),
            both("A purchase of a customer, about which tickets ask.", "客户的一次购买，工单常与之相关。"),
            "number");

    private Order() {}

    static ObjectDefinition definition() {
        return OBJECT.locked(Stream.of(
                OBJECT.field("number", "number", "text", "Number", "订单号")
                        .required()
                        .unique()
                        .help("As the shop gave it to the customer.", "商店给客户的订单号。"),
                OBJECT.field("customer", "customer", "reference", "Customer", "客户")
                        .to("Customer", "orders"),
                OBJECT.field("contact", "contact", "reference", "Contact", "联系人")
                        .to("Contact", "orders"),
                OBJECT.field("status", "status", "choice", "Status", "状态")
                        .with(Map.of("options", states(), "default", "PLACED"))
                        .required()
                        .indexed(),
                OBJECT.field("ordered_at", "orderedAt", "dateTime", "Ordered", "下单时间")
                        .indexed(),
                OBJECT.field("delivered_at", "deliveredAt", "dateTime", "Delivered", "送达时间"),
                OBJECT.field("total", "total", "money", "Total", "总额")
                        .with(Map.of("currencies", List.of("CNY", "EUR", "USD"))),
                OBJECT.field("delivery_address", "deliveryAddress", "address", "Delivery address", "收货地址"),
                OBJECT.field("tracking", "tracking", "text", "Tracking number", "物流单号")
                        .indexed(),
                OBJECT.field("content", "content", "longText", "Content", "商品明细")
                        .help("What was ordered, as the shop wrote it.", "商店记录的商品内容。")));
    }

    private static List<Map<String, Object>> states() {
        return List.of(
                option("PLACED", "Placed", "已下单"),
                option("PAID", "Paid", "已付款"),
                option("SHIPPED", "Shipped", "已发货"),
                option("DELIVERED", "Delivered", "已送达"),
                option("RETURNED", "Returned", "已退货"),
                option("CANCELLED", "Cancelled", "已取消"));
    }
}
