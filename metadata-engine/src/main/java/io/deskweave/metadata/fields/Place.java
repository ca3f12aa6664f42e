package io.deskweave.metadata.fields;

/** A place on earth in degrees of WGS 84: latitude -90 to 90, longitude -180 to 180. */
public record Place(double latitude, double longitude) {}
