package io.deskweave.metadata.kinds.places;

import static io.deskweave.metadata.kinds.Kinds.kind;

import io.deskweave.metadata.fields.PostalAddress;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.Kinds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressTypeTests {

    private static final PostalAddress OFFICE =
            new PostalAddress("CN", "310012", "浙江省", "杭州市", "西湖区", List.of("文三路18号", "3/F"));

    @Test
    void keepsAnAddressInItsParts() throws ValueRejected {
        chinese()
                .assertJson(
                        Map.of(
                                "country",
                                "cn",
                                "postalCode",
                                " 310012 ",
                                "region",
                                "浙江省",
                                "city",
                                "杭州市",
                                "district",
                                "西湖区",
                                "street",
                                List.of("文三路18号", "", "3/F")),
                        OFFICE);
        chinese().assertExported(OFFICE, "CN | 310012 | 浙江省 | 杭州市 | 西湖区 | 文三路18号 | 3/F");
        var bare = new PostalAddress("NL", "3011 AB", "", "", "", List.of());
        chinese().assertExported(bare, "NL | 3011 AB |  |  | ");
    }

    @Test
    void takesTheFieldsCountryWhereNoneIsWritten() throws ValueRejected {
        chinese().assertText("文三路18号\n3号楼", new PostalAddress("CN", "", "", "", "", List.of("文三路18号", "3号楼")));
        var nulls = new HashMap<String, @Nullable Object>();
        nulls.put("country", null);
        nulls.put("street", null);
        nulls.put("city", "杭州市");
        chinese().assertJson(nulls, new PostalAddress("CN", "", "", "杭州市", "", List.of()));
        kind("address").assertRefused(Map.of("city", "Hangzhou"), "metadata.value.not-a-country");
    }

    @Test
    void refusesWhatLeadsNowhere() {
        chinese().assertRefused(Map.of("country", "CN"), "metadata.value.not-an-address");
        chinese().assertRefused(Map.of(), "metadata.value.not-an-address");
        chinese().assertRefused("Hangzhou", "metadata.value.not-an-address");
        chinese().assertRefused(Map.of("city", 5), "metadata.value.not-an-address");
        chinese().assertRefused(Map.of("town", "Hangzhou"), "metadata.value.not-an-address");
        chinese().assertRefused(Map.of("city", "A", "country", "XX"), "metadata.value.not-a-country");
        chinese().assertRefused(Map.of("city", "A|B"), "metadata.value.address-part");
        chinese().assertRefused(Map.of("city", "A\nB"), "metadata.value.address-part");
        chinese().assertRefused(Map.of("city", "x".repeat(101)), "metadata.value.address-part");
        chinese()
                .assertRefused(
                        Map.of("street", List.of("1", "2", "3", "4", "5", "6")), "metadata.value.not-an-address");
        chinese().assertTextRefused("CN | 310012", "metadata.value.not-an-address");
    }

    @Test
    void knowsTheCountriesThatThereAre() {
        kind("address", Map.of("country", "XX")).assertSettingsFound("metadata.setting.malformed");
        chinese().assertSettingsFound();
        chinese().assertChangeFound(Map.of());
    }

    private static Kinds chinese() {
        return kind("address", Map.of("country", "CN"));
    }
}
