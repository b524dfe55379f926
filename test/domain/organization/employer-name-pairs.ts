/* Invented names of organizations, two and two, as boards, profiles and registers write them; written before the code that tells them apart. */

/** The same organization, by what anybody would say who reads both. */
export const SAME = `
2100 Brackenhall Instruments USA LLC = Brackenhall Instruments
1040 Brackenhall Instruments Ltd = Brackenhall Instruments
0045 - Tidewright Components Inc. = Tidewright Components
0045 Tidewright Components Inc. = Tidewright Components, Inc.
US10 Quillfern Labs, Inc. = Quillfern Labs
DE01 Küstenwerk Anlagenbau GmbH = Küstenwerk Anlagenbau
(1200) Saltwick Robotics LLC = Saltwick Robotics
100_Larkmoor Foods LLC = Larkmoor Foods
A0012 Larkmoor Foods = Larkmoor Foods
E1001 Fenmoor Energy Holdings Inc. = Fenmoor Energy
7000 Fenmoor Energy Services LLC = Fenmoor Energy Services
GB02 Harrowgate Mills Limited = Harrowgate Mills
510 Harrowgate Mills = Harrowgate Mills Ltd.
3001: Oldcastle Glassworks, Inc. = Oldcastle Glassworks
Quillfern Labs = quillfern labs
QUILLFERN LABS = Quillfern Labs
Quillfern Labs, Inc. = Quillfern Labs
Quillfern Labs Inc = Quillfern Labs, Inc.
Quillfern Labs Incorporated = Quillfern Labs
Quillfern Labs · Full-time = Quillfern Labs
Quillfern Labs GmbH = Quillfern Labs
Quillfern Labs (Germany) GmbH = Quillfern Labs
Quillfern Labs Germany GmbH = Quillfern Labs
Quillfern Labs Deutschland GmbH = Quillfern Labs
Quillfern Labs UK Ltd = Quillfern Labs
Quillfern Labs (UK) Limited = Quillfern Labs
Quillfern Labs U.K. = Quillfern Labs
Quillfern Labs France SAS = Quillfern Labs
Quillfern Labs España S.L. = Quillfern Labs
Quillfern Labs Spain = Quillfern Labs
Quillfern Labs Italia S.r.l. = Quillfern Labs
Quillfern Labs Italy Srl = Quillfern Labs
Quillfern Labs Nederland B.V. = Quillfern Labs
Quillfern Labs Netherlands BV = Quillfern Labs
Quillfern Labs Polska Sp. z o.o. = Quillfern Labs
Quillfern Labs Sverige AB = Quillfern Labs
Quillfern Labs Norge AS = Quillfern Labs
Quillfern Labs Danmark ApS = Quillfern Labs
Quillfern Labs Suomi Oy = Quillfern Labs
Quillfern Labs Österreich GmbH = Quillfern Labs
Quillfern Labs (Schweiz) AG = Quillfern Labs
Quillfern Labs Switzerland = Quillfern Labs
Quillfern Labs Brasil Ltda = Quillfern Labs
Quillfern Labs México S.A. de C.V. = Quillfern Labs
Quillfern Labs Canada Inc. = Quillfern Labs
Quillfern Labs Australia Pty Ltd = Quillfern Labs
Quillfern Labs India Private Limited = Quillfern Labs
Quillfern Labs India Pvt. Ltd. = Quillfern Labs
Quillfern Labs Singapore Pte. Ltd. = Quillfern Labs
Quillfern Labs Japan K.K. = Quillfern Labs
Quillfern Labs (Shanghai) Co., Ltd. = Quillfern Labs
Quillfern Labs China = Quillfern Labs
Quillfern Labs Hong Kong Limited = Quillfern Labs
Quillfern Labs Türkiye A.Ş. = Quillfern Labs
Quillfern Labs Ireland Ltd = Quillfern Labs
Quillfern Labs Portugal Lda = Quillfern Labs
Quillfern Labs Czech s.r.o. = Quillfern Labs
Quillfern Labs USA = Quillfern Labs
Quillfern Labs US = Quillfern Labs
Quillfern Labs (US) = Quillfern Labs
Quillfern Labs - USA = Quillfern Labs
Quillfern Labs, USA = Quillfern Labs
Quillfern Labs United States = Quillfern Labs
Quillfern Labs of America, Inc. = Quillfern Labs
Quillfern Labs North America = Quillfern Labs
Quillfern Labs North America LLC = Quillfern Labs
Quillfern Labs Americas = Quillfern Labs
Quillfern Labs EMEA = Quillfern Labs
Quillfern Labs Europe = Quillfern Labs
Quillfern Labs Europe B.V. = Quillfern Labs
Quillfern Labs Asia Pacific Pte Ltd = Quillfern Labs
Quillfern Labs APAC = Quillfern Labs
Quillfern Labs Latin America = Quillfern Labs
Quillfern Labs Middle East FZE = Quillfern Labs
Quillfern Labs DACH GmbH = Quillfern Labs
Quillfern Labs Nordics AB = Quillfern Labs
Quillfern Labs Group = Quillfern Labs
Quillfern Labs Group plc = Quillfern Labs
Quillfern Labs Holding AG = Quillfern Labs
Quillfern Labs Holdings, Inc. = Quillfern Labs
Quillfern Labs Holdings = Quillfern Labs, Inc.
Quillfern Labs International = Quillfern Labs
Quillfern Labs Global = Quillfern Labs
Quillfern Labs Worldwide = Quillfern Labs
The Quillfern Labs Group = Quillfern Labs
The Quillfern Labs = Quillfern Labs
Quillfern Labs Careers = Quillfern Labs
Quillfern Labs Jobs = Quillfern Labs
Careers at Quillfern Labs = Quillfern Labs
Quillfern Labs (Hiring) = Quillfern Labs
Quillfern Labs® = Quillfern Labs
Quillfern Labs™ = Quillfern Labs
Tidewright USA Inc. = Tidewright
Tidewright Germany GmbH = Tidewright
Tidewright Deutschland = Tidewright Deutschland GmbH
Tidewright UK Limited = Tidewright
Tidewright France = Tidewright France SAS
Tidewright Polska Sp. z o.o. = Tidewright
Tidewright Holding GmbH = Tidewright
Tidewright Group plc = Tidewright
Tidewright Canada ULC = Tidewright
Tidewright North America, LLC = Tidewright
Tidewright Co., Ltd. = Tidewright
Tidewright Corp. = Tidewright Corporation
Tidewright Corporation = Tidewright
Tidewright L.L.C. = Tidewright
Tidewright LLC = Tidewright, LLC
Tidewright S.A. = Tidewright SA
Tidewright S.p.A. = Tidewright
Tidewright Oyj = Tidewright
Tidewright A/S = Tidewright
Tidewright ASA = Tidewright
Tidewright N.V. = Tidewright
Tidewright SE = Tidewright
Tidewright SE & Co. KGaA = Tidewright
Tidewright AG & Co. KG = Tidewright
Küstenwerk GmbH & Co. KG = Küstenwerk
KÜSTENWERK GMBH & CO. KG = Kustenwerk GmbH & Co KG
Kuestenwerk Bremen GmbH = Küstenwerk Bremen GmbH
Küstenwerk Bremen = Küstenwerk Bremen GmbH
Gebrüder Deichmann KG = Gebrüder Deichmann
Gebr. Deichmann KG = Gebr. Deichmann
Stadtwerke Larkum GmbH = Stadtwerke Larkum
Ellery & Vance = Ellery and Vance
Ellery & Vance LLP = Ellery & Vance
Ellery + Vance = Ellery & Vance
Ellery und Vance GmbH = Ellery & Vance
Ellery, Vance & Marsh LLP = Ellery, Vance and Marsh
O'Quarrel Boats = O’Quarrel Boats
O'Quarrel Boats Ltd = OQuarrel Boats
St. Brannock Hospital = St Brannock Hospital
Saint-Aubrac SA = Saint-Aubrac
Société Lenfant SAS = Société Lenfant
Lenfant & Fils SARL = Lenfant & Fils
Éclairages Lenfant = Eclairages Lenfant
Éclairages Lenfant France = Éclairages Lenfant
Panadería Olmedo S.L.U. = Panaderia Olmedo
Olmedo Alimentación España, S.A. = Olmedo Alimentación
Cervejaria Montalvo Ltda. = Cervejaria Montalvo
Montalvo Bebidas do Brasil Ltda = Montalvo Bebidas
Fratelli Orsini S.p.A. = Fratelli Orsini
Orsini Motori Italia S.r.l. = Orsini Motori
Van der Molen B.V. = Van der Molen
Van der Molen Logistiek Nederland BV = Van der Molen Logistiek
Søborg Møbler ApS = Soborg Mobler
Søborg Møbler A/S = Søborg Møbler
Nordlys Skibsværft A/S = Nordlys Skibsværft
Västerlund Maskin AB = Vasterlund Maskin
Västerlund Maskin AB (publ) = Västerlund Maskin
Kallio Metsä Oy = Kallio Metsä
Bursztyn Sp. z o.o. = Bursztyn
Bursztyn Technologie S.A. = Bursztyn Technologie
Hradek Stroje s.r.o. = Hradek Stroje
Hradek Stroje, a.s. = Hradek Stroje
Ромашка ООО = Ромашка
ООО "Ромашка" = Ромашка
АО Ромашка = Ромашка
トヨハシ株式会社 = トヨハシ
株式会社トヨハシ = トヨハシ
(株)トヨハシ = トヨハシ
云杉科技有限公司 = 云杉科技
云杉科技（上海）有限公司 = 云杉科技
삼목전자 주식회사 = 삼목전자
(주)삼목전자 = 삼목전자
Saltwick Robotics, a Fenmoor company = Saltwick Robotics
Saltwick Robotics Inc. (formerly Larkbots) = Saltwick Robotics
Saltwick Robotics (SWR) = Saltwick Robotics
Saltwick Robotics | Automation for harbors = Saltwick Robotics
Saltwick Robotics - Whitby = Saltwick Robotics - Whitby, Inc.
Saltwick-Robotics GmbH = Saltwick Robotics
saltwick.robotics = Saltwick Robotics
Harrow Pike & Partners = Harrow, Pike & Partners
Harrow Pike & Partners LLP = Harrow Pike and Partners
University of Larkum = The University of Larkum
Universität Larkum = Universitaet Larkum
Larkum County Council = Larkum County Council (UK)
Bank of Larkum plc = Bank of Larkum
Bank of Larkum, N.A. = Bank of Larkum
Oldcastle Insurance Company = Oldcastle Insurance Company, Inc.
Oldcastle Insurance Group Holdings = Oldcastle Insurance
Oldcastle Insurance Services Germany = Oldcastle Insurance Services
Amberley Freight Lines (Canada) = Amberley Freight Lines
Amberley Freight Lines ULC = Amberley Freight Lines
4200 Amberley Freight Lines Canada ULC = Amberley Freight Lines
1000 Amberley Freight Lines Group Inc. = Amberley Freight Lines
Amberley Freight Lines International Holdings B.V. = Amberley Freight Lines
Amberley Freight Lines South Africa (Pty) Ltd = Amberley Freight Lines
Amberley Freight Lines New Zealand = Amberley Freight Lines
Amberley Freight Lines Costa Rica = Amberley Freight Lines
Amberley Freight Lines UAE = Amberley Freight Lines
Amberley Freight Lines Israel Ltd. = Amberley Freight Lines
Amberley Freight Lines Korea = Amberley Freight Lines
Amberley Freight Lines Philippines Inc. = Amberley Freight Lines
Amberley Freight Lines Romania SRL = Amberley Freight Lines
Amberley Freight Lines Hungary Kft. = Amberley Freight Lines
Amberley Freight Lines Belgium NV = Amberley Freight Lines
Amberley Freight Lines Luxembourg S.à r.l. = Amberley Freight Lines
Amberley Freight Lines Greece = Amberley Freight Lines
Amberley Freight Lines Ukraine = Amberley Freight Lines
Amberley Freight Lines Colombia S.A.S. = Amberley Freight Lines
Amberley Freight Lines Argentina = Amberley Freight Lines
Amberley Freight Lines Chile SpA = Amberley Freight Lines
Amberley Freight Lines Malaysia Sdn. Bhd. = Amberley Freight Lines
Amberley Freight Lines Vietnam = Amberley Freight Lines
Amberley Freight Lines Indonesia = PT Amberley Freight Lines Indonesia
PT Amberley Freight Lines = Amberley Freight Lines
`;

/** Two organizations, or such that only the user can tell. */
export const DIFFERENT = `
Acme ≠ Acme Bank
Acme ≠ Acme Brick
North ≠ North Sea Group
North ≠ North Group
North Sea Group ≠ North Sea Bank
Delta ≠ Delta Group
Delta Holding ≠ Delta
Air France ≠ Air
Air India ≠ Air
Air Canada Inc. ≠ Air
Telecom Italia S.p.A. ≠ Telecom
Bank of Scotland ≠ Bank
Bank of Ireland ≠ Bank of Scotland
Bank of Larkum ≠ Bank
Bank of America ≠ Bank
Royal Bank of Canada ≠ Royal Bank
Royal Bank of Canada ≠ Royal Bank of Scotland
Deutsche Bahn ≠ Deutsche Bank
Deutsche Post ≠ Post
Österreichische Post ≠ Schweizerische Post
Electricité de France ≠ Electricité
Crédit du Nord ≠ Crédit
Banque de Luxembourg ≠ Banque
University of Larkum ≠ University of Larkham
University of Larkum ≠ Larkum Technical University
University of Virginia ≠ University of West Virginia
Stadt Larkum ≠ Landkreis Larkum
Quillfern Labs ≠ Quillfern
Quillfern Labs ≠ Quillfern Foods
Quillfern Labs ≠ Quillfern Capital
Quillfern Labs ≠ Quillford Labs
Quillfern Labs ≠ Quillfern Labels
Quillfern Labs ≠ Fernquill Labs
Quillfern Labs ≠ New Quillfern Labs
Quillfern Labs ≠ Quillfern Labs Alumni
Quillfern Labs ≠ Friends of Quillfern Labs
Quillfern Labs ≠ Quillfern Labs Foundation
Quillfern Labs ≠ Quillfern Labs Ventures
Quillfern Labs ≠ Quillfern Labs 2
Quillfern Labs Germany GmbH ≠ Quillfern Labs France SAS
Quillfern Labs Inc. ≠ Quillfern Labs Ltd.
Merrick KGaA ≠ Merrick & Co., Inc.
Merrick KGaA ≠ Merrick Inc.
Harrow ≠ Harrow & Co.
Harrow ≠ Harrow & Pike
Harrow & Pike ≠ Pike & Harrow
Ellery & Vance ≠ Ellery & Marsh
Ellery & Vance ≠ Ellery
Boring ≠ The Boring Company
Boring Company ≠ Boring
Booking ≠ Booking.com
Monday ≠ Monday.com
C ≠ C++
C# ≠ C
Plan A ≠ Plan
Plan A ≠ Plan B
3M ≠ M
3M ≠ M Group
7-Eleven ≠ Eleven
1-800 Petals ≠ Petals
500 Startups ≠ Startups
99 Ranch ≠ Ranch
24 Hour Gym ≠ Hour Gym
360 Labs ≠ 365 Labs
Studio 1 ≠ Studio 2
Studio 54 ≠ Studio
Terminal 4 ≠ Terminal 5
Century 21 ≠ Century 22
4 Seasons ≠ Seasons
84 Lumber ≠ Lumber
Apple ≠ Apple Bank
Apple Inc. ≠ Apple Ltd.
Orange ≠ Orange Business Park
Orange France ≠ Orange
Virgin Australia ≠ Virgin
Virgin Atlantic ≠ Virgin Galactic
United ≠ United Group
United States Steel ≠ Steel
American Glass ≠ Glass
American Airlines ≠ British Airways
General Mills ≠ General Motors
General Dynamics Canada ≠ General Dynamics UK
First Bank ≠ First Bank of Ohio
First Group ≠ First
Global Group ≠ Global
International Holdings ≠ International
The Group ≠ Group
Group ≠ Holding
Holding AG ≠ AG
USA LLC ≠ LLC
USA ≠ Canada
Germany ≠ France
Team USA ≠ Team
Visit Norway ≠ Visit
Invest India ≠ Invest
Radio France ≠ Radio
Hotel Austria ≠ Hotel
Made in Italy ≠ Made in
Business Finland ≠ Business
Study Portugal ≠ Study
Save the Bees ≠ Save the Bees Germany and Friends
Polder ≠ Polder EV
Polder e.V. ≠ Polder EV
Team ≠ Team · 3M
Larkmoor Foods ≠ Larkmoor Food Bank
Larkmoor Foods ≠ Larkmoor Foods Credit Union
Larkmoor Foods ≠ Larksmoor Foods
Larkmoor Foods ≠ Larkmoor Goods
Fenmoor Energy ≠ Fenmoor Energy Partners
Fenmoor Energy ≠ Fenmoor Energy Trading
Fenmoor Energy ≠ Fenmoor Renewable Energy
Fenmoor Energy ≠ Energy Fenmoor
Saltwick Robotics ≠ Saltwick Robotics Academy
Saltwick Robotics ≠ Saltwick
Saltwick Robotics ≠ Southwick Robotics
Saltwick Robotics ≠ Robotics
Saltwick Robotics ≠ SWR
Tidewright ≠ Tidewright Bank
Tidewright ≠ Tidewright & Sons
Tidewright ≠ Tidewright Marine
Tidewright ≠ Tidewrite
Tidewright ≠ Tidewright Brothers
Tidewright AG ≠ Tidewright Inc.
Küstenwerk ≠ Küstenwerk Nord
Küstenwerk Nord ≠ Küstenwerk Süd
Küstenwerk Bremen GmbH ≠ Küstenwerk Hamburg GmbH
Stadtwerke Larkum ≠ Stadtwerke Amberg
Sparkasse Larkum ≠ Sparkasse
Volksbank Nord eG ≠ Volksbank Süd eG
AG ≠ KG
がくせい ≠ かくせい
ガス ≠ カス
云杉科技 ≠ 云杉医药
トヨハシ ≠ トヨハシ銀行
삼목전자 ≠ 삼목건설
Йод ≠ Иод
Ромашка ≠ Ромашка Банк
שלום ≠ שלומי
कमल ≠ कमला
Oldcastle Insurance ≠ Oldcastle Assurance
Oldcastle Insurance ≠ Oldcastle Insurance Brokers
Oldcastle Glassworks ≠ Newcastle Glassworks
Amberley Freight Lines ≠ Amberley Freight
Amberley Freight Lines ≠ Amberley Air Lines
St. Brannock Hospital ≠ St. Brannock School
South Africa Mining ≠ Mining
Israel Chemicals ≠ Chemicals
China Mobile ≠ Mobile
Japan Tobacco ≠ Tobacco
Mexico Foods ≠ Foods
Ireland & Sons ≠ Ireland
`;
