package io.deskweave.metadata.fields;

import java.math.BigDecimal;

/**
 * An exact amount of money.
 *
 * @param amount with as many digits after the point as the currency has
 * @param currency of ISO 4217, such as CNY
 */
public record Money(BigDecimal amount, String currency) {}
