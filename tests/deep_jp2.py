"""Two codestreams of 16 bits a channel, which Pillow cannot write: four stripes of 8 pixels.

Made with OpenJPEG's encoder, exactly and with its other, rounding wavelet, of the colours
(65535, 0, 0), (0, 65535, 0), (65408, 65407, 128) and (127, 300, 65280).
"""

from __future__ import annotations

from base64 import b85decode

#: These with 8 bits, rounded.
SHOWN = [(255, 0, 0), (0, 255, 0), (255, 254, 1), (0, 1, 254)]

EXACT = b85decode(
    "|4;u>051Rl0000W0000W00000000000000W0000W000000000000R#J0S^HI4*>!HQUDA9000320t5sA0smY83P6"
    "B}h>(bgkpGYX3IG5A00S2Q0soWF{4ux@PlmXWTF*QxKDJrnJLc`Bcrt{zWNzrKMXQjC#x_E+ivVB-N2>(#U>ntvm"
    "B*a314-pb+3<p*Z1_Pg$xKsS@H0amAARf{Ie&=NV}ntbx%2`%16N(4XZr;cp-a2qYx4x54nPr^?xOPOZ~u71upw)"
    "Vl{GW4XS?S3Y5~%XvRN~I{~Sk6jV;z`1#V(DzHj|gL0g=zJFmxG5<P2|CMam5BrWCZxn1V|mEYEc=U4{VT3!{}0w"
    "Hkt<;PeC*d1faTL|UwVkiI}4vWV48apcwqO2=(lsJYJ#@SwhS`zFK?oz=2c*4LJ)q;ze@)c%na^xjO{99+e{~{dw"
    "^r2BNlxGOg%Ih_`?o&Wz8!&DME-f{!EPe?8SWs^G6x+X1jjAT+^uzuX3hv=f0La*VAgJFdZuk`2yN8&qBN-pZ{uq"
    "z|EL;i1oaASmFfda<3!mbf*wnULo#TaxUNlnx<o+LZZgCO16vQ^Ij}@_4bv*+fj#rxl5X;+)iXKtMsa3Yub-+mH5"
    "s?{p-}u5PE3gN~UuPyX*6;%asui7;#p4I>t*0I;U0Y5vJ9|0v3bK=BK0Pg|c5`RLz3jE)B3h^1wdt#7z1kz|c<EW"
    "-6;MtjKi~Mm7#G+MMGsHw7TT3&x=@fKq%~;nbcRz&Fv@3+8BAoH%;hyq{5S!(jDrWp9x&$avp4+P8uI?At4Juq$b"
    "uK_6h8ld!~X*#fFW%T{9Q8)(RoBHBDcYcm=HNNY{0=5v=`xi7@_S8@V^W{cZK+0h8b)yCup^W^WO;0YT2&KAuhZh"
    "ur<eIhrA`VaoVBr&-_UMA{h|;T{8^PdkYB77pj6a<>_@A^7K|6d3pt`yu9<PswxaK`NbSEBvfyO_+N;a9V=HIsvj"
    "b+Sa<rgK<8wC&-_V1A{YxqRACLG^~Mm|FI5C<%hKvK<>;(B^7IQ?d3o8oyu9PPUS4n3FE15U(VLSHtS+x}R?G|9X"
    "c3&%vrTWnoubwkpR5b;zYE{23-G@S|Je"
)
ROUNDED = b85decode(
    "|4;u>051Rl0000W0000W00000000000000W0000W000000000000R#J0S^HI4*>!HQUDA9000320t5sA0RLP75kj"
    "9*kOhzhkVlu(m(!PG|BwI*000001!MpL|C7i5EeIzx+d4J6btA(fe<r2>1jIf=fe-_%<Gy~Le2#o&5>V=Wd2}(6W"
    "e!Ls&ndNMHI&w2i;eKVj2A<VuCkr1Gw?eE*Q@tpI<_|eJyPbI;AzYJMqqKk>hN*3?adVhuBV`69*xmXK8x5);AHG"
    "MYmEF3oMDEp6P#U4YpaO80!DTmR~yg#au6%6fe(_#Rj~N)6?)K>Hn-8>00JK0Q8xy8L<ZuRS&pygEcSVN6?Z(Sf+"
    "!4zI5caGWV0To!a)SQH{TLq?oz=u)xveYwwH$WWTkQEEWpzq(w^^uO`rfhFGe3Ik?wD0xb*yD5*MIa_U3s+6!w5{"
    "H0Ae*5mm#!!4BzI6QTbF0-w+Pau65S<Vvt$e)Hj0DB2l0imW3$UBRXmzP$tAu%lJG>B$R+(-1Xn<CFGIa#OM4yaj"
    "Oc6-aInR85}<DeWb-)>E~Heg{{BjF7zo*SD~?Q9-GQZX4B-mS9zf(R&G;FzWtt%nGpjG@d1Ek2z)qScSwjk5ve9p"
    "cXyNa?nr%9wjbpKQqVvAl?8hToJxNY}|tk&8x)@F#(n4UXN{xvj<XJyKpNP_`)iHc=Y^YK<UO9Ybn+Hu^n4ci(F^"
    "ofHpaTP=^`;Ok27-<fjI0cPq&7-mGo&fF6O0-A_QpZP<>jjlOXmTTz9W){DBS1wEw?4dpPi9beD<S+py#3dos$j8"
    "<TRHL(By0fc1RdN{fyaOI-iIOWY~dQ<YC(vLP9%8|3-0l20XW2^+>W;LVeYjXqmdm!`5AU71k(|6v)4P`pOSvLj2"
    "n_bHCJb5Bn8Q5`Lc7<@AZ@}$=pNHL4f?hK|V^-V8{vgl*7uX2;dt0}CQ}lPwQOI;@1^`nIL>~8Kvk0F4gjFSS=lY"
    "PWV)3FFJD|F?6ms}34BGBjk>R~rDGAM6c7>Gc{&KkUmS9zgJsuww)Mf5{0FK9q3j<Ka1EX04yk>mHt-C_XYTL9d!"
    "~X?mfJ-7lnhF-^Vc3LKhY|Lje1)-NwGKr=qU?~o$c#Qfy*a!(@F4}U3hz1roG#6p7=V$*opOAh|4)^FcVD`3!UUz"
    "Eg59Xm-{nS*{}maUTtJkrJx@vkXoJzZDabt=qgp_;ABbE&qSsjz99rulgNtS6qC#+*AoOmEat}u6ry%rhk5e^*9c"
    "D^cA=YH2f*oc`SRvSLL0nE>;yfYu`Hu*F{$s)?<WvC;8ue;1SZ>622UzaJb_ZDWOb{I&QOjIuJfoJl(s@TMaisEp"
    "$NnLP07`a0%r}7vl3?h60FTfPAjK%qZbsE?s6NAE(p4E78WmzG$I(_FMOb|mGDd<s<!hpn%ROKVU1!Le-3aP}P9W"
    "^2=np?=CgdZDLfGc3|9MV)UmDxu_}1SS#wJ=JgB)1a-xtQV_`WsFaz-R?&%?jUjUE0}Xzwg*9!R0&z<DBvlL6$49"
    "!v+4DFYxp*n+00+O=KPTUM*Ot7_H$&Vw_`gFrZ8tp6t%VXXfr7-7@2b_Z`~m&QWmH+aZghVK~*$NnLf03sSe+_ED"
    "tlCm~X&OFzh4lTMw9F4mOUq6D&>jOzJonYSd4wunVo6%7?+030_<NyFJ+V-$=0`0GB2PNBH*zC2!SCQ7)e?JFMp*"
    "F$PA69U5oh&O5+&9tILAY<Dtb=ghM_C5rEs_suPj~7j2mV+Df8~V089NRur0aeLuM@5K8oW-o;A=AxirZNU!qN2O"
    "3^kwW#u#fq){MvOf8~Hj{#XQm<$y*AXt#8Dd|w*d;`r9z7sj*>t|)lOT!!x%3y|I8A#xkH|Je"
)
