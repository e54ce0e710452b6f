"""Places that Safe Harbor lets be told, since too many people live there: states, countries, parts of the world."""

from __future__ import annotations

from plugins.checks.identifiers.tables import names

LARGE = names(
    """
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia,
    Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts,
    Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New
    Mexico, New York, New York State, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania,
    Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington,
    Washington State, West Virginia, Wisconsin, Wyoming, D.C, Washington D.C, Puerto Rico, Guam, Northern
    California, Southern California, Upstate New York, New England, Midwest, South, North, East, West,
    Northeast, Northwest, Southwest, Southeast, West Coast, East Coast, Deep South, Appalachia, Great
    Plains, Great Lakes, Pacific, Atlantic, Pacific Northwest, Bay Area, America, North America, South
    America, Central America, Latin America, United States, U.S, US, USA, Estados Unidos, EE, Europe,
    Africa, Asia, Australia, Antarctica, Middle East, Caribbean, Far East, Scandinavia, Balkans, West
    Africa, East Africa, Sub-Saharan Africa, North Africa, Southeast Asia, Eastern Europe, Western Europe,
    Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Austria, Azerbaijan, Bahrain, Bangladesh,
    Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Botswana, Brazil, Bulgaria, Burma, Burundi,
    Cambodia, Cameroon, Canada, Cape Verde, Chad, Chile, China, Colombia, Congo, Costa Rica, Croatia, Cuba,
    Cyprus, Czechia, Czech Republic,
    Democratic Republic, Denmark, Dominican Republic, Ecuador, Egypt, El Salvador, England,
    Eritrea, Estonia, Ethiopia, Fiji, Finland, France, Gambia, Germany, Ghana, Great Britain, Greece,
    Guatemala, Guinea, Guyana, Haiti, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq,
    Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Korea, North Korea,
    South Korea, Kosovo, Kuwait, Laos, Latvia, Lebanon, Liberia, Libya, Lithuania, Luxembourg, Madagascar,
    Malawi, Malaysia, Maldives, Mali, Malta, Mauritius, Mexico, México, Moldova, Mongolia, Montenegro,
    Morocco, Mozambique, Myanmar, Namibia, Nepal, Netherlands, Holland, New Zealand, Nicaragua, Niger,
    Nigeria, Norway, Oman, Pakistan, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Perú, Philippines,
    Poland, Portugal, Qatar, Romania, Russia, Rwanda, Samoa, Saudi Arabia, Scotland, Senegal, Serbia, Sierra
    Leone, Singapore, Slovakia, Slovenia, Somalia, South Africa, South Sudan, Spain, España, Sri Lanka,
    Sudan, Sweden, Switzerland, Syria, Taiwan, Tanzania, Thailand, Tibet, Tonga, Trinidad, Tunisia, Turkey,
    Uganda, UK, U.K, UAE, Ukraine, United Kingdom, Uruguay, Uzbekistan, Venezuela, Vietnam, Wales, Yemen,
    Zambia, Zimbabwe
    """
)
