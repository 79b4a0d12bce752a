package org.talka.engine.rules;

/**
 * What can be told of two municipalities that might belong together. Each is one number a pair, 0 or more unless told
 * otherwise. What is not known counts 0, an unknown region is the same region.
 */
public enum BondMeasure {
    /** kilometres between the centres */
    KM("km"),
    /** the same, in usual ways: how far one goes around them to meet 15,000 residents */
    TOWN_WAYS("townWays"),
    /** the same, to meet 50,000 residents */
    CITY_WAYS("cityWays"),
    /** municipal borders between them, 1 for neighbours */
    BORDERS("borders"),
    /** 1 within one region, 0 over a border of regions */
    SAME_REGION("sameRegion"),
    /** residents of the smaller one */
    SMALLER("smallerResidents"),
    /** residents of the larger one */
    LARGER("largerResidents"),
    /** residents within 25 km, where there are fewer */
    FEWER_WITHIN_25("fewerWithin25Km"),
    /** residents within 25 km, where there are more */
    MORE_WITHIN_25("moreWithin25Km"),
    /** residents within 10 km, where there are fewer */
    FEWER_WITHIN_10("fewerWithin10Km"),
    /** residents within 10 km, where there are more */
    MORE_WITHIN_10("moreWithin10Km"),
    /** kilometres one goes around them to meet 15,000 residents */
    TOWN_WAY_KM("townWayKm"),
    /** share of the sorts of facilities for which both turn to one place, the rarer ones counting more */
    SHARED_CENTRES("sharedCentres"),
    /** how much further the facilities of the other are than the own, in usual ways; may be below 0 */
    CENTRE_DETOUR("centreDetour"),
    /** chance that people of both go to one place, residents drawing them over km squared */
    SAME_PLACE("samePlace"),
    /** the same within a region, residents to the power 1.5 over km to the power 3 */
    SAME_TOWN("sameTown"),
    /** the same within a region, residents squared over km to the power 4 */
    SAME_LARGE_TOWN("sameLargeTown"),
    /** the same within a region, facilities squared over km to the power 3 */
    SAME_FACILITIES("sameFacilities"),
    /** how much further the small centre of the other is than the own, in usual ways; may be below 0 */
    SMALL_CENTRE_DETOUR("smallCentreDetour"),
    /** the same for centres of middle order */
    MIDDLE_CENTRE_DETOUR("middleCentreDetour"),
    /** the same for centres of high order */
    LARGE_CENTRE_DETOUR("largeCentreDetour");

    private final String key;

    BondMeasure(String key) {
        this.key = key;
    }

    /** Its name in the rules file. */
    public String key() {
        return key;
    }
}
