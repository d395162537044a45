package uk.rooftree.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small made-up extracts in the shape in which makers' systems write them, by the profile that knows the shape. */
final class SystemExtracts {

    private static final Map<String, Map<String, String>> ALL = new LinkedHashMap<>();

    static {
        Map<String, String> universalHousing = new LinkedHashMap<>();
        universalHousing.put("property.csv", """
            PROP_REF|U_LLPG_REF|NUM_BEDROOMS|SUBTYP_CODE|LETT_AREA|OWNERSHIP|ENT_LEVEL|MINAGE_RESTRIC|OCC_STAT
            00010001    |100000000001|2|FLT|North     |council|1||OCC
            00010002    |100000000002|3|HOU|North     |council|||VOI
            00010003    |100000000003|1|BUN|South     |council||60|OCC
            """);
        universalHousing.put("tenagree.csv", """
            TAG_REF|PROP_REF|HOUSE_REF|TENURE|COT|EOT|NOTICEGIVEN_DT|REASON_TERM|RENT|SERVICE|RENT_BASIS
            0010001/01  |00010001    |H000001   |SEC|04/05/2015|01/01/1900|||98.50|4.10|social
            0010002/01  |00010002    |H000002   |INT|13/06/2022|30/08/2026|03/08/2026|transfer|110.00||social
            0010003/01  |00010003    |H000003   |TBB|01/07/2026|01/01/1900|||80.00||
            """);
        universalHousing.put("wlmember.csv", """
            PERSON_TOKEN|HOUSE_REF|DOB|GENDER|RELATIONSHIP|BABY_DUE
            APP0001/1|H100001   |12/03/1988|F|lead|
            APP0001/2|H100001   |25/12/2019|M|child|
            APP0002/1|H100002   |01/01/1900|M|lead|
            """);
        universalHousing.put("wlapp.csv", """
            APP_REF|HOUSE_REF|APP_TYPE|APP_DATE|U_EFF_BAND_DATE|APP_BAND|WL_STATUS|NO_PEOPLE|TOT_POINTS|FIN_DATE|U_ARMED|NUM_BEDROOMS|U_NOVALET_REF
            APP0001   |H100001   |home_seeker|14/02/2024|20/02/2024|URG |300|2|0|01/01/1900|N|2                   |7000001
            APP0002   |H100002   |home_seeker|03/06/2025|01/01/1900|GEN |110|1|0||N|1                   |7000002
            APP0003   |H100003   |homeless|05/01/2026|05/01/2026|PRY |310|3|0||N|2                   |7000003
            APP0004   |H100004   |own_transfer|17/11/2023|17/11/2023|RES |900|1|0|14/09/2026|Y|1                   |7000004
            APP0005   |H100005   |home_seeker|17/11/2025|17/11/2025|HOM |555|1|0||N|1                   |7000005
            """);
        universalHousing.put("wloffers.csv", """
            OFFER_NO|APP_REF|PROP_REF|OFFER_DATE|VIEW_DATE|RESP_DATE|RESPONSE|REF_REASON
            5001|APP0004   |00010002    |01/09/2026|03/09/2026|04/09/2026|ACC|
            5002|APP0001   |00010002    |20/08/2026|01/01/1900|25/08/2026|REF|area
            """);
        universalHousing.put("vmrecord.csv", """
            VOID_REF|VM_PROPREF|VM_ACTUALVOID_DT|VM_ACTUALRELET_DT|VM_LETTABLE_DT|U_WORK_START_DATE|U_ACT_WORK_CMPL_DATE|VM_VLCAT_REF
            00010002/2026-08-30|00010002    |30/08/2026|01/01/1900|11/09/2026|01/09/2026|10/09/2026|standard
            """);
        ALL.put("civica-universal-housing", universalHousing);

        Map<String, String> nec = new LinkedHashMap<>();
        nec.put("properties.csv", """
            LPRO_PROPREF,LADR_UPRN,LPRO_PARENT_PROPREF,LPRO_HOU_PTV_CODE,LPRO_HOU_HRV_HOT_CODE,LPRO_HOU_HRV_HRS_CODE,LPRO_SCO_CODE,BEDROOMS
            P1,100000000001,B1,FLT,COUN,NEWBUILD,OCC,2
            P2,100000000002,,HOU,COUN,BUYBACK,VOI,3
            P3,,,GAR,COUN,,OCC,
            P4,100000000004,B1,MAI,LEASEHOLD,,OCC,2
            """);
        nec.put("tenancies.csv", """
            LTCY_ALT_REF,LTCY_THO_PROPREF1,LTCY_ACT_START_DATE,LTCY_ACT_END_DATE,LTCY_NOTICE_REC_DATE,LTCY_TTY_CODE,LTCY_HRV_TTR_CODE,LTCY_HRV_TST_CODE,RENT_BASIS
            T1,P1,04-MAY-2020,,,SEC,,,social
            T2,P2,07-JAN-2019,30-AUG-2026,03-AUG-2026,INT,TRANS,NOTICE,social
            T3,P3,01-APR-2021,,,TGA,,,
            T4,P4,01-APR-2018,,,LEA,,,
            T5,P1,01-JUN-2016,02-MAY-2020,,LTA,,,
            """);
        nec.put("people.csv", """
            LPAR_PER_ALT_REF,LPAR_TCY_ALT_REF,LPAR_HOP_START_DATE,LPAR_HOP_END_DATE,LPAR_HOP_HRV_REL_CODE,LPAR_TIN_MAIN_TENANT_IND
            1001,T1,04-MAY-2020,,lead,Y
            1002,T1,04-MAY-2020,,SPOUSE,N
            1003,T2,07-JAN-2019,30-AUG-2026,lead,Y
            """);
        ALL.put("nec-housing", nec);

        Map<String, String> bidding = new LinkedHashMap<>();
        bidding.put("applications.csv", """
            Reference,Applicant type,Created at,Submitted at,Registered on,Effective date,Band,Reason,Bedroom need,Calculated bedroom need,Status,Closed on,Bidding number
            10001,Home seeker,14/02/2024,15/02/2024,20/02/2024,20/02/2024,B,Overcrowded,2,3,Active,,7000001
            10002,Transfer,03/06/2025,03/06/2025,13/06/2025,13/06/2025,C,,1,1,ActiveUnderAppeal,,7000002
            10003,Homeless,05/01/2026,06/01/2026,,,,,,2,Submitted,,7000003
            10004,Home seeker,17/11/2023,17/11/2023,30/11/2023,30/11/2023,C,,1,1,Housed,14/09/2026,7000004
            10005,Home seeker,17/11/2025,,,,,,,1,New,,
            """);
        bidding.put("adverts.csv", """
            Advert,Property,Landlord type,Landlord,Cycle,Opens,Closes,Queue,Number of properties,Bedrooms,Minimum bedroom need,Maximum bedroom need,Exclude from bid count,Maximum age
            A1,P1,Council,,2026-35,27/08/2026,31/08/2026,All,1,2,2,2,No,
            A2,,Housing association,Elm Homes,2026-36,03/09/2026,07/09/2026,Homeless,2,1,0,1,Yes,
            """);
        bidding.put("bids.csv", """
            Advert,Application,Bid placed,Bid withdrawn,Placed by,Valid,Position,Skip reason
            A1,10001,28/08/2026 09:15:00,,Applicant,Yes,1,
            A1,10002,29/08/2026 23:59:59,30/08/2026 08:00:00,Officer,No,,
            A2,10002,03/09/2026 12:00:00,,AutoBid,Yes,1,bypassed
            """);
        bidding.put("offers.csv", """
            Offer,Application reference,Property,Advert,Offer date,Viewing date,Outcome,Outcome date,Refusal reason
            F1,10001,P1,A1,02/09/2026,04/09/2026,Accepted,05/09/2026,
            F2,10002,P1,A1,01/09/2026,,Refused,02/09/2026,area
            """);
        bidding.put("property.csv", """
            property_ref,property_type,bedrooms,ownership
            P1,flat,2,council
            """);
        ALL.put("choice-based-lettings", bidding);
    }

    private SystemExtracts() {
    }

    /** Writes a system's extracts into a folder. */
    static void write(String profile, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : ALL.get(profile).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}
