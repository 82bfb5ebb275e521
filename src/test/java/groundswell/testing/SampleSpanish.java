package groundswell.testing;

/** Templates of the Spanish sections. */
final class SampleSpanish {
    static final String POLITICA = """
            = {organo} {aplaza} {medida}
            = {cargo} defiende {medida} en {place}
            = La oposición rechaza {medida}
            > {organo} de {place} {aprobo} {medida} tras {discusion}.
            > {cargo} pidió en {city} {accion} {medida} y habló de {discusion}.
            - {cargo} dijo que {medida} costará {amount}.
            - La bancada {partido} criticó {medida} y exigió {documento}.
            - El pleno votó con {number} apoyos y {few} abstenciones.
            - "No se puede {accion} {medida} sin escuchar a los vecinos", afirmó {person}.
            - {documento} reveló {discusion} dentro del grupo {partido}.
            - {organo} publicará {documento} antes del receso.
            - Vecinos de {place} firmaron contra {medida} frente al ayuntamiento.
            organo: el concejo | la asamblea | el senado local | la comisión de hacienda | la junta vecinal
            cargo: la alcaldesa {woman} | el portavoz {man} | la diputada {woman}
            cargo: el concejal {man} | la ministra {woman} | el delegado {man}
            medida: el presupuesto | la ley de alquileres
            medida: la reforma electoral | el plan urbano | la tasa turística
            medida: la ordenanza del ruido | el referendo | la moción de censura
            aplaza: aplaza | debate | aprueba | modifica | retira
            aprobo: aprobó | rechazó | aplazó | enmendó | discutió
            discusion: una larga disputa | semanas de diálogo
            discusion: un debate áspero | varias reuniones a puerta cerrada
            accion: retirar | apoyar | corregir | ampliar | congelar
            partido: liberal | regionalista | progresista | conservadora | independiente | verde
            documento: un informe jurídico | el acta | una auditoría | la memoria anual | un dictamen
            """;

    static final String ECONOMIA = """
            = {empresa} {mueve} tras {noticia}
            = El precio {producto} {mueve} en {city}
            = {empresa} invierte {amount} en {sector}
            > Las acciones de {empresa} {cambio} un {percent} por ciento en {city} por {noticia}.
            > El banco central {decision} mientras {indicador} llegó al {percent} por ciento.
            - La directora {woman} señaló que {noticia} golpea {sector}.
            - {empresa} facturó {amount} y espera mejorar en {sector}.
            - El analista {man} prevé que {indicador} suba al {percent} por ciento.
            - El precio {producto} cerró en {number} coronas por tonelada.
            - "Los inversores temen {noticia}", comentó el economista {man}.
            - Los exportadores {producto} reclaman menos aranceles y más crédito.
            - {empresa} contratará a {number} empleados para {sector}.
            - El índice bursátil de {city} ganó {number} puntos impulsado por {sector}.
            empresa: Grupo Albarán | Textiles Morante | Banco Ribera
            empresa: Aceros Quiroga | Bodegas Luarte | Cementos Idalia
            mueve: sube | cae | se dispara | retrocede | se recupera
            cambio: subieron | cayeron | perdieron | ganaron | avanzaron
            noticia: una fusión | los despidos | la rebaja de su nota
            noticia: nuevos impuestos | una oferta pública | la sequía
            producto: del trigo | del cobre | del aceite | del café | del gas | del algodón
            indicador: la inflación | el desempleo | el consumo | el déficit | la morosidad
            sector: la banca | la minería | el comercio minorista
            sector: la industria química | los seguros | el turismo
            decision: subió los tipos | mantuvo los tipos | bajó los tipos | compró deuda | pidió cautela
            """;

    static final String DEPORTES = """
            = {club} {gana} a {club} en {torneo}
            = {person} deja {club} por una lesión
            = {club} ficha al {puesto} {man}
            > {club} {gano} a {club} por {score} en {torneo} con gol de {person}.
            > El {puesto} {man} {suceso} en {torneo} y {club} empató {empate}.
            - El entrenador {man} elogió {tactica} del equipo.
            - El árbitro mostró {few} tarjetas y expulsó al {puesto} {man}.
            - El portero {man} detuvo un penalti ante {thousand} aficionados.
            - "Fallamos en {tactica}", reconoció el {puesto} {man}.
            - {club} suma {number} puntos en la tabla y recibe a {club}.
            - El {puesto} {man} {suceso} al borde del descanso.
            - La afición de {club} cantó hasta el pitido final en {place}.
            club: Deportivo Albor | Atlético Cordal | Unión Santerra
            club: Real Montara | Racing Luarte | Sporting Vesk
            gana: vence | golea | sorprende | elimina | supera
            gano: venció | goleó | sorprendió | eliminó | superó
            torneo: la copa | la liga | el clásico | un amistoso | la semifinal | el torneo juvenil
            puesto: delantero | defensa | capitán | lateral | extremo | mediocampista
            suceso: marcó de cabeza | falló un penalti | se lesionó | vio la roja | disparó al poste
            tactica: la presión alta | el contragolpe | la defensa | el balón parado | el juego aéreo
            score: 3-0 | 2-1 | 3-2 | 4-0 | 3-1 | 4-1
            empate: 0-0 | 1-1 | 2-2
            """;

    static final String SALUD = """
            = {centro} ofrece {terapia} a {pacientes}
            = Aumentan las consultas por {mal} en {place}
            = Un estudio relaciona {habito} con {mal}
            > {centro} de {place} ofrecerá {terapia} a {pacientes} con {mal}.
            > Médicos de {city} advirtieron que {habito} agrava {mal} en {pacientes}.
            - La doctora {woman} explicó que {terapia} alivia {sintoma}.
            - {centro} atendió a {number} {pacientes} por {mal}.
            - El ministerio destinó {amount} a {terapia}.
            - "Ante {sintoma} conviene consultar al médico", dijo la enfermera {woman}.
            - El ensayo clínico siguió a {thousand} {pacientes} con {mal}.
            - Las farmacias de {place} reparten folletos sobre {habito}.
            - La lista de espera para {terapia} bajó un {percent} por ciento.
            - Los laboratorios analizaron {number} muestras de {pacientes} con {sintoma}.
            centro: el hospital infantil | la clínica rural
            centro: el centro de salud | la maternidad | el sanatorio
            terapia: una vacuna | la diálisis | la fisioterapia
            terapia: un fármaco genérico | la cirugía láser | la quimioterapia
            pacientes: ancianos | niños | embarazadas | diabéticos | fumadores | adolescentes
            mal: la gripe | el asma | la hepatitis | la migraña | el sarampión | la anemia
            sintoma: la fiebre | el mareo | la tos seca | el dolor de pecho | el cansancio | la alergia
            habito: el tabaco | la mala alimentación | el insomnio | el sedentarismo | el alcohol
            """;

    static final String CLIMA = """
            = {fenomeno} daña {cosas} en {place}
            = Aviso {color} por {fenomeno}
            = {cielo} en {city} tras {fenomeno}
            > {fenomeno} dañó {cosas} en {place} y dejó {lluvia} en {terreno}.
            > Los meteorólogos activaron el aviso {color} por {fenomeno} en {terreno}.
            - La meteoróloga {woman} prevé {cielo} en {terreno}.
            - El viento alcanzó {number} kilómetros por hora y arrancó {cosas}.
            - Los bomberos rescataron a {number} excursionistas en {terreno}.
            - En {place} se registraron {number} milímetros y {number} grados.
            - "Nunca vimos {lluvia} como esta", contó el agricultor {man}.
            - {fenomeno} cortó la luz a {thousand} hogares y dañó {cosas}.
            - El aviso {color} sigue vigente en {place} por {lluvia}.
            - Las imágenes de satélite muestran {cielo} sobre {terreno}.
            fenomeno: una tormenta | una ola de calor | un ciclón | una granizada | un frente frío | la niebla
            cosas: invernaderos | tejados | viñedos | olivos | semáforos | barcas | postes
            color: amarillo | naranja | rojo | violeta
            cielo: cielos despejados | nubes dispersas | un sol radiante | bruma | llovizna
            lluvia: un aguacero | una nevada | granizo | aguanieve | barro
            terreno: la sierra | la meseta | la costa | el delta | los acantilados | el valle alto
            """;

    static final String CULTURA = """
            = {sala} estrena {obra} de {person}
            = {artista} gana {premio}
            = {obra} llega a {place}
            > {artista} presentó {obra} en {sala} de {city}, un trabajo sobre {tema}.
            > {sala} de {place} abrió {obra} con {objetos} y música de {instrumento}.
            - {artista} recibió {premio} por {obra}.
            - La crítica describió {obra} como {juicio}.
            - Las entradas costaron {number} coronas y se agotaron en {number} minutos.
            - "Quise contar {tema}", dijo {artista}.
            - El público aplaudió {obra} y el solo de {instrumento}.
            - La muestra reúne {number} {objetos} prestados por {sala}.
            - La editorial de {person} imprimió {thousand} ejemplares sobre {tema}.
            - Los ensayos en {place} duraron {few} semanas.
            sala: el teatro viejo | la galería nacional | el museo del vidrio | la filmoteca | el auditorio
            obra: una ópera | un documental | una exposición | un ballet | una novela gráfica | una zarzuela
            artista: la pintora {woman} | el escultor {man} | la soprano {woman}
            artista: el cineasta {man} | la poeta {woman} | el dramaturgo {man}
            premio: el Premio Farol | la Medalla Joven | el galardón del festival | la Pluma de Plata
            tema: el exilio | la infancia | la memoria | el mar | la soledad | la vida campesina
            objetos: máscaras | grabados | tapices | marionetas | esculturas | manuscritos
            juicio: luminosa | audaz | tierna | confusa | hipnótica | divertida
            instrumento: acordeón | clarinete | guitarra | órgano | violonchelo | piano
            """;

    private SampleSpanish() {}
}
